package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;

class FailuresTest {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    /** What is provoked here need not frighten whoever reads the build's output. */
    @BeforeAll
    static void quietly() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloudAgain() {
        LOG.setLevel(Level.INFO);
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @MethodSource("failures")
    void eachFailureHasItsStatusAndCode(Throwable failure, int status, String code) {
        Problem problem = Failures.problemOf(failure);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.type()).isEqualTo("/problems/" + code);
        assertThat(problem.instance()).isEqualTo(Correlation.id());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Refusal.Invalid("money.form", "No amount."), 422, "money.form"),
                Arguments.of(new EJBException(wrapped(new Refusal.NotFound("share"))), 404, "share.not-found"),
                Arguments.of(new EJBAccessException("no"), 403, "identity.forbidden"),
                Arguments.of(Unreadable.tooLarge(), 413, "http.too-large"),
                Arguments.of(Unreadable.malformed("json.malformed", "No."), 400, "json.malformed"),
                Arguments.of(wrapped(new SQLException("gone", "08006")), 503, "server.unavailable"),
                Arguments.of(wrapped(new SQLException("shutting down", "57P01")), 503, "server.unavailable"),
                Arguments.of(wrapped(new SQLTransientConnectionException("pool")), 503, "server.unavailable"),
                Arguments.of(new EJBTransactionRolledbackException("timed out"), 503, "server.unavailable"),
                Arguments.of(wrapped(new SQLException("a bug of ours", "42703")), 500, "server.error"),
                Arguments.of(new IllegalStateException("a bug of ours"), 500, "server.error"));
    }

    private static RuntimeException wrapped(Throwable cause) {
        return new IllegalStateException("wrapped", cause);
    }

    @Test
    void aBugSaysNothingOfItself() {
        Problem problem = Failures.problemOf(new IllegalStateException("select secret from org.tributary.Secret"));

        assertThat(new String(Problems.json(problem), UTF_8))
                .doesNotContain("secret", "Secret", "java", "Exception")
                .contains("\"instance\":\"" + Correlation.id() + "\"");
    }

    @Test
    void onlyHarmlessProposalsBecomeTheCorrelationId() {
        assertThat(Correlation.begin("billing-2026.04_27")).isEqualTo("billing-2026.04_27");
        assertThat(Correlation.begin("evil\r\nline")).doesNotContain("evil");
        assertThat(Correlation.loggable("a\r\nb\u001b[31m\u202ec")).isEqualTo("a\\u000d\\u000ab\\u001b[31m\\u202ec");
    }
}
