package org.aftersales.customers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.customers.ContactForm;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers in the table {@code customer}; this class is where contact data is encrypted and decrypted. */
@Repository
class JdbcCustomers implements Customers {

    private static final String INSERT =
            """
            insert into customer (customer_level, language, name_cipher, phone_cipher, phone_index, mail_cipher, mail_index,
                address_cipher, content_hash, customer_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE =
            """
            update customer set customer_level = ?, language = ?, name_cipher = ?, phone_cipher = ?, phone_index = ?,
                mail_cipher = ?, mail_index = ?, address_cipher = ?, content_hash = ? where customer_number = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonalDataCipher cipher;

    JdbcCustomers(JdbcTemplate batches, PersonalDataCipher cipher) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.cipher = cipher;
    }

    @Override
    public Optional<Customer> find(String customerNumber) {
        return jdbc.sql("select * from customer where customer_number = ?")
                .param(customerNumber)
                .query((row, index) -> customer(row))
                .optional();
    }

    @Override
    public List<Customer> findAll(Collection<String> customerNumbers) {
        return customerNumbers.isEmpty()
                ? List.of()
                : jdbc.sql("select * from customer where customer_number in (:numbers)")
                        .param("numbers", customerNumbers)
                        .query((row, index) -> customer(row))
                        .list();
    }

    @Override
    public Set<String> withContact(String phoneOrMail) {
        var mail = phoneOrMail.contains("@");
        var form = mail ? ContactForm.mail(phoneOrMail) : ContactForm.phone(phoneOrMail);
        if (form.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select customer_number from customer where " + (mail ? "mail_index" : "phone_index") + " = ?")
                .param(cipher.index(form))
                .query(String.class)
                .set();
    }

    @Override
    public void store(Collection<Customer> customers) {
        var latest = new LinkedHashMap<String, Customer>();
        customers.forEach(customer -> latest.put(customer.number(), customer));
        var known = hashes(latest.keySet());
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        latest.values().forEach(customer -> {
            var hash = contentHash(customer);
            if (!known.containsKey(customer.number())) {
                added.add(columns(customer, hash));
            } else if (!hash.equals(known.get(customer.number()))) {
                changed.add(columns(customer, hash));
            }
        });
        batches.batchUpdate(INSERT, added);
        batches.batchUpdate(UPDATE, changed);
    }

    private Map<String, String> hashes(Set<String> numbers) {
        var hashes = new HashMap<String, String>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select customer_number, content_hash from customer where customer_number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        hashes.put(row.getString(1), row.getString(2));
                    });
        }
        return hashes;
    }

    /** Keyed: a plain hash of a phone number is the phone number to whoever can count. */
    private String contentHash(Customer customer) {
        return cipher.index(String.join(
                "\u001f",
                customer.level(),
                customer.language().toLanguageTag(),
                String.valueOf(customer.name()),
                String.valueOf(customer.phone()),
                String.valueOf(customer.email()),
                String.valueOf(customer.address())));
    }

    private Object[] columns(Customer customer, String hash) {
        return new @Nullable Object[] {
            customer.level(),
            customer.language().toLanguageTag(),
            encrypted(customer.name()),
            encrypted(customer.phone()),
            customer.phone() == null ? null : cipher.index(ContactForm.phone(customer.phone())),
            encrypted(customer.email()),
            customer.email() == null ? null : cipher.index(ContactForm.mail(customer.email())),
            encrypted(customer.address()),
            hash,
            customer.number()
        };
    }

    private @Nullable String encrypted(@Nullable String plain) {
        return plain == null ? null : cipher.encrypt(plain);
    }

    private @Nullable String decrypted(@Nullable String stored) {
        return stored == null ? null : cipher.decrypt(stored);
    }

    private Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer_number"),
                row.getString("customer_level"),
                Locale.forLanguageTag(row.getString("language")),
                decrypted(row.getString("name_cipher")),
                decrypted(row.getString("phone_cipher")),
                decrypted(row.getString("mail_cipher")),
                decrypted(row.getString("address_cipher")));
    }
}
