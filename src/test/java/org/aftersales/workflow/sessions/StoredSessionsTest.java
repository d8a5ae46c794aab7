package org.aftersales.workflow.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aftersales.shared.AesPersonalDataCipher;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TableDump;
import org.aftersales.testdata.TestCipher;
import org.aftersales.testdata.TestDatabase;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Two nodes over one database, as far as sessions go. */
class StoredSessionsTest {

    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";
    private static final String WEBAPPS = "authenticatedUser";
    private static final Duration TIMEOUT = Duration.ofHours(8);

    private DataSource database;
    private StoredSessions hereStored;
    private SessionRepository<Session> here;
    private SessionRepository<Session> there;

    private void twoNodesOver(TestDatabase kind) {
        database = kind.create();
        hereStored = node(TestCipher.create());
        here = sessions(hereStored);
        there = sessions(node(TestCipher.create()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S16")
    void whoSignedInOnOneNodeIsKnownOnTheOther(TestDatabase kind) {
        twoNodesOver(kind);

        var id = signedIn("alice");

        var found = there.findById(id);
        assertThat(found).isNotNull();
        assertThat(found.<SecurityContextImpl>getAttribute(SIGNED_IN)
                        .getAuthentication()
                        .getName())
                .isEqualTo("alice");
        assertThat(found.<Authentications>getAttribute(WEBAPPS).hasAuthenticationForProcessEngine("default"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S16")
    void signingOutCountsEverywhereAlsoForARequestUnderWay(TestDatabase kind) {
        twoNodesOver(kind);
        var id = signedIn("alice");
        var underWay = there.findById(id);

        here.deleteById(id);
        underWay.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(5)));
        underWay.setAttribute(WEBAPPS, webapps("amy"));
        underWay.setAttribute("other", "value");
        there.save(underWay);

        assertThat(here.findById(id)).isNull();
        assertThat(there.findById(id)).isNull();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void requestsOfOneSessionAtOnceDoNotGetInEachOthersWay(TestDatabase kind) throws Exception {
        twoNodesOver(kind);
        var id = signedIn("alice");
        var people = Executors.newFixedThreadPool(10);
        try {
            var requests = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        var node = i % 2 == 0 ? here : there;
                        var session = node.findById(id);
                        session.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(2 + i)));
                        session.setAttribute("new" + i / 10, "of request " + i);
                        session.setAttribute(WEBAPPS, webapps("alice" + i));
                        node.save(session);
                        return true;
                    })
                    .toList();
            for (var done : people.invokeAll(requests)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(here.findById(id).getAttributeNames())
                .contains(SIGNED_IN, WEBAPPS, "new0", "new1", "new2", "new3", "new4", "new5");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("PS-02")
    @Tag("S22")
    void whatASessionHoldsIsNotReadInTheTable(TestDatabase kind) throws Exception {
        twoNodesOver(kind);
        var session = here.createSession();
        session.setAttribute("sought", String.join(" ", Canary.NAME, Canary.PHONE, Canary.ADDRESS));
        here.save(session);

        assertThat(there.findById(session.getId()).<String>getAttribute("sought"))
                .contains(Canary.PHONE);
        assertThat(TableDump.of(database).leaks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S27")
    void bytesThatAreNotOursMeanSigningInAgain(TestDatabase kind) throws Exception {
        twoNodesOver(kind);
        var otherKey = new AesPersonalDataCipher(
                Map.of("test", "another-key-0123456789-abcdefghi".getBytes(StandardCharsets.US_ASCII)), new byte[32]);
        for (var bytes : List.of(
                new byte[0],
                "not a session".getBytes(StandardCharsets.UTF_8),
                serialized("clear"),
                otherKey.encrypt(serialized("another key")),
                TestCipher.create().encrypt("no object".getBytes(StandardCharsets.UTF_8)))) {
            forgottenWith(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S27")
    void nothingIsMadeOfBytesButWhatIsKeptInSessions(TestDatabase kind) throws Exception {
        twoNodesOver(kind);
        Explosive.wentOff = false;
        var nested = new HashMap<String, Object>();
        nested.put("x", new Explosive());

        for (var hostile : List.<Object>of(
                new Explosive(), nested, new Explosive[] {new Explosive()}, new URL("http://127.0.0.1:9/"), deep(40))) {
            forgottenWith(TestCipher.create().encrypt(serialized(hostile)));
        }
        assertThat(Explosive.wentOff).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag("S16")
    void whoStaysAwayForLongSignsInAgain(TestDatabase kind) {
        twoNodesOver(kind);
        var away = signedIn("alice");
        var tables = JdbcClient.create(database);
        var stays = signedIn("amy");
        var forgotten = signedIn("ray");
        awayFor(TIMEOUT.plusSeconds(1), away);
        awayFor(TIMEOUT.plusSeconds(1), forgotten);
        awayFor(TIMEOUT.minusMinutes(1), stays);

        assertThat(here.findById(away)).isNull();
        hereStored.throwAwayWhatHasRunOut();

        assertThat(tables.sql("select session_id from spring_session")
                        .query(String.class)
                        .list())
                .containsExactly(stays);
        assertThat(tables.sql("select count(distinct session_primary_id) from spring_session_attributes")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(there.findById(stays)).isNotNull();
    }

    private void awayFor(Duration time, String id) {
        var seen = Instant.now().minus(time);
        JdbcClient.create(database)
                .sql("update spring_session set last_access_time = ?, expiry_time = ? where session_id = ?")
                .params(seen.toEpochMilli(), seen.plus(TIMEOUT).toEpochMilli(), id)
                .update();
    }

    private void forgottenWith(byte[] bytes) {
        var id = signedIn("alice");
        var tables = JdbcClient.create(database);
        tables.sql(
                        """
                        update spring_session_attributes set attribute_bytes = ?
                        where attribute_name = ? and session_primary_id =
                        (select primary_id from spring_session where session_id = ?)
                        """)
                .params(bytes, WEBAPPS, id)
                .update();

        assertThat(there.findById(id)).isNull();
        assertThat(tables.sql("select count(*) from spring_session where session_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String signedIn(String user) {
        var session = here.createSession();
        session.setAttribute(
                SIGNED_IN,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        user, null, List.of(new SimpleGrantedAuthority("ROLE_customer-service")))));
        session.setAttribute(WEBAPPS, webapps(user));
        here.save(session);
        return session.getId();
    }

    private static Authentications webapps(String user) {
        var one = new UserAuthentication(user, "default");
        one.setGroupIds(List.of("customer-service"));
        var all = new Authentications();
        all.addOrReplace(one);
        return all;
    }

    private StoredSessions node(PersonalDataCipher cipher) {
        return new StoredSessions(
                database, new DataSourceTransactionManager(database), new SealedAttributes(cipher), TIMEOUT);
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> sessions(StoredSessions node) {
        return (SessionRepository<Session>) node.asTheDeskUsesThem();
    }

    private static Object deep(int levels) {
        Object inner = "x";
        for (int i = 0; i < levels; i++) {
            inner = new ArrayList<>(List.of(inner));
        }
        return inner;
    }

    private static byte[] serialized(Object value) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Stands for every class that does something when it is read. */
    private static final class Explosive implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        static boolean wentOff;

        @Serial
        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            wentOff = true;
            in.defaultReadObject();
        }
    }
}
