package org.tributary.http;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;

/**
 * Tells the three kinds of failure apart, for every door alike: a refusal is the caller's to mend, an outage passes,
 * anything else is our bug. Only what a refusal says reaches the caller; the rest is in the log, under the correlation
 * id.
 */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /**
     * SQLSTATE classes of PostgreSQL that pass: connection, transaction rollback, insufficient resources, operator
     * intervention.
     */
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57");

    /** Types that mean an outage, by name: the doors depend neither on the server's inside nor on the database. */
    private static final List<String> OUTAGES = List.of(
            "org.tributary.database.DatabaseUnavailable",
            "jakarta.resource.ResourceException",
            "org.hibernate.exception.JDBCConnectionException",
            "jakarta.transaction.RollbackException");

    private Failures() {}

    /** What the caller is told. Outages and bugs are logged on the way. */
    public static Problem problemOf(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Optional<Refusal> refusal = first(chain, Refusal.class);
        if (refusal.isPresent()) {
            return Problem.of(refusal.get());
        }
        Optional<Unreadable> unreadable = first(chain, Unreadable.class);
        if (unreadable.isPresent()) {
            return unreadable.get().problem();
        }
        if (first(chain, EJBAccessException.class).isPresent()) {
            return Problem.of(403);
        }
        if (chain.stream().anyMatch(Failures::passes)) {
            LOG.warnf(failure, "Out of service, correlation %s", Correlation.id());
            return Problem.of(503);
        }
        LOG.errorf(failure, "Failed, correlation %s", Correlation.id());
        return Problem.of(500);
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _ -> true;
            case SQLException sql -> passes(sql.getSQLState());
            case QueryTimeoutException _, LockTimeoutException _ -> true;
            case EJBTransactionRolledbackException rolledBack -> rolledBack.getCause() == null;
            default -> OUTAGES.contains(failure.getClass().getName());
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null && PASSING_STATES.stream().anyMatch(state::startsWith);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < 20 && !chain.contains(next)) {
            chain.add(next);
            next = next.getCause();
        }
        return chain;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
