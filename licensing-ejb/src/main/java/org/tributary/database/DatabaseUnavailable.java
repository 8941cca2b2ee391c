package org.tributary.database;

import java.sql.SQLException;

/** The database cannot be reached or has no room: an outage, not a bug. Trying again later is right. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(SQLException cause) {
        super("The database is not available.", cause);
    }

    /** An outage or a bug, by the SQLSTATE: classes 08, 53 and 57 are outages, as is having no connection at all. */
    static RuntimeException of(SQLException cause) {
        String state = cause.getSQLState();
        boolean outage = state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
        return outage
                ? new DatabaseUnavailable(cause)
                : new IllegalStateException("The database refused a statement.", cause);
    }
}
