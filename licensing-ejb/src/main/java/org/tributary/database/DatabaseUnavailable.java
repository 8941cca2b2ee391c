package org.tributary.database;

import java.sql.SQLException;
import java.util.Set;

/** The database cannot be reached, has no room, or gave way to another transaction: an outage, not a bug. Trying again is right. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OUTAGES = Set.of("08", "40", "53", "57");

    DatabaseUnavailable(SQLException cause) {
        super("The database is not available.", cause);
    }

    /**
     * An outage or a bug, by the SQLSTATE: classes 08, 53 and 57 are outages, as is having no connection at all; of class 40 the whole transaction was undone
     * because it met another (a deadlock, say), and may be tried again.
     */
    static RuntimeException of(SQLException cause) {
        String state = cause.getSQLState();
        return state == null || OUTAGES.contains(state.substring(0, 2))
                ? new DatabaseUnavailable(cause)
                : new IllegalStateException("The database refused a statement.", cause);
    }
}
