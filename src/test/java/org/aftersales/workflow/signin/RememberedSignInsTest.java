package org.aftersales.workflow.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.aftersales.testdata.Browser;
import org.aftersales.testdata.MovableClock;
import org.aftersales.testdata.WorkflowTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program that was let in half a minute ago. */
@WorkflowTest
@Tag("S16")
class RememberedSignInsTest {

    /** Another one for each test: the clock goes back between them. */
    private final String program = "till" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService people;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void itWasLetIn() throws Exception {
        var newcomer = people.newUser(program);
        newcomer.setPassword("old");
        people.saveUser(newcomer);
        people.createMembership(program, "warehouse");
        assertThat(asks("old")).isEqualTo(200);
    }

    @AfterEach
    void itIsGone() {
        people.deleteUser(program);
        clock.reset();
    }

    @Test
    void isLetInAgain() throws Exception {
        clock.forward(Duration.ofSeconds(31));

        assertThat(asks("old")).isEqualTo(200);
        assertThat(asks("a guess")).isEqualTo(401);
    }

    @Test
    void isNotLetInWithThePasswordOfBefore() throws Exception {
        var known = people.createUserQuery().userId(program).singleResult();
        known.setPassword("new");
        people.saveUser(known);
        clock.forward(Duration.ofSeconds(31));

        assertThat(asks("old")).isEqualTo(401);
    }

    @Test
    void isNotLetInOnceItIsLockedOut() throws Exception {
        assertThat(asks("a guess")).isEqualTo(401);
        assertThat(asks("another guess")).isEqualTo(401);
        clock.forward(Duration.ofSeconds(31));

        assertThat(asks("old")).isEqualTo(401);
    }

    @Test
    void isNotLetInOnceItIsDeleted() throws Exception {
        people.deleteUser(program);
        clock.forward(Duration.ofSeconds(31));

        assertThat(asks("old")).isEqualTo(401);
    }

    private int asks(String password) throws Exception {
        return new Browser(port)
                .open("/engine-rest/task?maxResults=1", Browser.basic(program, password))
                .statusCode();
    }
}
