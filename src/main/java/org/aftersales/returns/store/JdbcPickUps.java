package org.aftersales.returns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.returns.PickUp;
import org.aftersales.returns.PickUps;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings of couriers in the database. */
@Repository
class JdbcPickUps implements PickUps {

    private static final String SELECT = "select * from pick_up ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Callers callers;
    private final Clock clock;

    JdbcPickUps(JdbcClient jdbc, PersonalDataCipher cipher, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public boolean wish(PickUp pickUp) {
        var number = pickUp.caseNumber().value();
        if (open(pickUp.caseNumber()).isPresent()) {
            return false;
        }
        jdbc.sql("insert into pick_up (booking_key, case_number, open_case, wished_by, wished_at, pick_up_day, slot,"
                        + " contact_cipher, phone_cipher, address_cipher, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pickUp.key(),
                        number,
                        number,
                        callers.actor(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        pickUp.day(),
                        pickUp.slot().name(),
                        cipher.encrypt(pickUp.door().contact()),
                        cipher.encrypt(pickUp.door().phone()),
                        cipher.encrypt(pickUp.door().address()),
                        PickUp.State.WISHED.name())
                .update();
        return true;
    }

    @Override
    public Optional<PickUp> open(CaseNumber number) {
        return jdbc.sql(SELECT + "where open_case = ?")
                .param(number.value())
                .query((row, index) -> pickUp(row))
                .optional();
    }

    @Override
    public Optional<PickUp> last(CaseNumber number) {
        return jdbc.sql(SELECT + "where case_number = ? order by open_case nulls last, wished_at desc"
                        + " fetch first 1 rows only")
                .param(number.value())
                .query((row, index) -> pickUp(row))
                .optional();
    }

    @Override
    public List<PickUp> on(LocalDate day) {
        return jdbc.sql(SELECT + "where pick_up_day = ? and state = 'BOOKED' order by case slot"
                        + " when 'MORNING' then 1 when 'NOON' then 2 else 3 end, case_number")
                .param(day)
                .query((row, index) -> pickUp(row))
                .list();
    }

    @Override
    public int misses(CaseNumber number) {
        return jdbc.sql("select count(*) from pick_up where case_number = ? and state = 'MISSED'")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void booked(String key, String reference) {
        one(jdbc.sql(
                        "update pick_up set state = 'BOOKED', reference = ? where booking_key = ? and open_case is not null")
                .params(reference, key)
                .update());
    }

    @Override
    public void unreachable(String key) {
        one(jdbc.sql("update pick_up set attempts = attempts + 1 where booking_key = ?")
                .param(key)
                .update());
    }

    @Override
    public void missedBecause(String key, String reason) {
        one(jdbc.sql("update pick_up set missed_cipher = ? where booking_key = ?")
                .params(cipher.encrypt(reason), key)
                .update());
    }

    @Override
    public void move(String key, PickUp.State state) {
        var stays = state == PickUp.State.REFUSED ? "case_number" : "null";
        one(jdbc.sql("update pick_up set state = ?, open_case = " + stays
                        + " where booking_key = ? and open_case is not null")
                .params(state.name(), key)
                .update());
    }

    private PickUp pickUp(ResultSet row) throws SQLException {
        return new PickUp(
                row.getString("booking_key"),
                new CaseNumber(row.getString("case_number")),
                row.getObject("pick_up_day", LocalDate.class),
                PickUp.Slot.valueOf(row.getString("slot")),
                new PickUp.Door(
                        cipher.decrypt(row.getString("contact_cipher")),
                        cipher.decrypt(row.getString("phone_cipher")),
                        cipher.decrypt(row.getString("address_cipher"))),
                PickUp.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("reference"));
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("expected to change one pick-up, changed " + rows);
        }
    }
}
