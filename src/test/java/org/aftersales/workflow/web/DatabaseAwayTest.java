package org.aftersales.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.aftersales.workflow.OutOfReach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** However the loss of the database comes out of a request, the caller is told to come again; any other failure stays one. */
@Tag("R22")
class DatabaseAwayTest {

    private final CannotCreateTransactionException noConnection =
            new CannotCreateTransactionException("no", new SQLTransientConnectionException("none within 5000 ms"));

    private final DatabaseAway filter =
            new DatabaseAway(new Sentences((language, english, arguments) -> english), new ObjectMapper());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsThrownForWantOfADatabaseIsAnsweredComeAgain() throws Exception {
        asked((asking, answer) -> {
            throw new ServletException(noConnection);
        });

        saysComeAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "08006", "08003", "90067"})
    void aDatabaseThatHangsUpIsNoFailureOfOurs(String state) throws Exception {
        asked((asking, answer) -> {
            throw new IllegalStateException(new SQLException("gone", state));
        });

        saysComeAgain();
    }

    @Test
    void whatTheEngineMakesOfItIsReplaced() throws Exception {
        asked((asking, answer) -> {
            OutOfReach.remember(noConnection);
            ((HttpServletResponse) answer).setStatus(500);
            answer.setContentType("application/json");
            answer.getOutputStream()
                    .write("{\"message\":\"### Error querying database\"}".getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
        });

        saysComeAgain();
        assertThat(response.getContentAsString()).doesNotContain("querying");
    }

    @Test
    void aPersonGetsThePageOfErrors() throws Exception {
        request.addHeader("Accept", "text/html,*/*");

        asked((asking, answer) -> {
            throw new ServletException(noConnection);
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void anotherFailureStaysWhatItIs() throws Exception {
        asked((asking, answer) -> {
            OutOfReach.remember(new SQLException("duplicate key", "23505"));
            ((HttpServletResponse) answer).setStatus(500);
            answer.getOutputStream().write("number 7".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).isEqualTo("number 7");
        assertThatThrownBy(() -> asked((asking, answer) -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
    }

    @Test
    void theNextRequestOfTheThreadBeginsAnew() throws Exception {
        asked((asking, answer) -> OutOfReach.remember(noConnection));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(OutOfReach.remembered()).isFalse();
    }

    private void asked(FilterChain chain) throws Exception {
        filter.doFilter(request, response, chain);
        request.removeAttribute(filter.getClass().getName() + ".FILTERED");
    }

    private void saysComeAgain() throws Exception {
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("\"code\":\"OutOfReach\"");
    }
}
