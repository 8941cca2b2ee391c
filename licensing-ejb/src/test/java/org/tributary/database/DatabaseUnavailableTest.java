package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures of the database may be tried again, and which are bugs. */
class DatabaseUnavailableTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "08006, the connection was lost, true",
        "53300, there are too many connections, true",
        "57P01, the server is shut down, true",
        "40P01, a deadlock was resolved against it, true",
        "40001, another transaction came first, true",
        "23505, a key is twice, false",
        "42703, there is no such column, false"
    })
    void byTheirState(String state, String what, boolean outage) {
        assertThat(DatabaseUnavailable.of(new SQLException(what, state)) instanceof DatabaseUnavailable)
                .isEqualTo(outage);
    }

    @Test
    void noConnectionAtAllIsAnOutage() {
        assertThat(DatabaseUnavailable.of(new SQLException("no pool"))).isInstanceOf(DatabaseUnavailable.class);
    }
}
