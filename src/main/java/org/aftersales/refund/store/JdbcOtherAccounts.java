package org.aftersales.refund.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.refund.OtherAccount;
import org.aftersales.refund.OtherAccounts;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of customers in the database, encrypted. */
@Repository
class JdbcOtherAccounts implements OtherAccounts {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    JdbcOtherAccounts(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public void keep(CaseNumber caseNumber, String voucherNumber, OtherAccount account) {
        jdbc.sql(
                        "insert into refund_account (case_number, voucher_number, holder_cipher, number_cipher, bank_cipher, kept_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        voucherNumber,
                        cipher.encrypt(account.holder()),
                        cipher.encrypt(account.number()),
                        cipher.encrypt(account.bank()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<OtherAccount> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from refund_account where case_number = ? order by id")
                .param(caseNumber.value())
                .query((row, index) -> new OtherAccount(
                        cipher.decrypt(row.getString("holder_cipher")),
                        cipher.decrypt(row.getString("number_cipher")),
                        cipher.decrypt(row.getString("bank_cipher"))))
                .list();
    }
}
