package org.tributary.billing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;

/** What customers paid, kept: appended, never changed. */
@Dependent
public class Payments {

    private final Database database;

    @Inject
    public Payments(Database database) {
        this.database = database;
    }

    /** What makes a payment one of its kind. */
    public record Key(LineKey line, String reference) {
        /** The key of a payment. */
        public static Key of(Payment payment) {
            return new Key(payment.line(), payment.reference());
        }
    }

    /** Appends the payments whose key is not there yet, and returns those keys. */
    public Set<Key> append(List<Payment> payments) {
        BulkInsert rows = BulkInsert.into(
                "tributary.payment",
                "source text",
                "document text",
                "line text",
                "version integer",
                "reference text",
                "paid_on date",
                "amount bigint",
                "currency text",
                "recorded_at timestamptz");
        for (Payment payment : payments) {
            rows.row(
                    payment.line().source(),
                    payment.line().document(),
                    payment.line().line(),
                    payment.line().version(),
                    payment.reference(),
                    payment.paidOn(),
                    payment.amount().minorUnits(),
                    payment.amount().currency(),
                    payment.recordedAt());
        }
        return new HashSet<>(rows.insertNew(
                database,
                "source, document, line, version, reference",
                row -> new Key(key(row), row.text("reference"))));
    }

    /** The payments of these lines recorded by an instant, by line, in the order paid. */
    public Map<LineKey, List<Payment>> of(Collection<LineKey> lines, Instant knownAt) {
        Set<LineKey> wanted = Set.copyOf(lines);
        return known(knownAt).entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All payments recorded by an instant, by line, in the order paid. */
    public Map<LineKey, List<Payment>> known(Instant knownAt) {
        return database
                .query(
                        "select * from tributary.payment where recorded_at <= ? order by paid_on, reference",
                        List.of(knownAt),
                        Payments::payment)
                .stream()
                .collect(Collectors.groupingBy(Payment::line));
    }

    private static Payment payment(Row row) {
        return new Payment(
                key(row),
                row.text("reference"),
                row.day("paid_on"),
                row.money("amount", "currency"),
                row.instant("recorded_at"));
    }

    private static LineKey key(Row row) {
        return new LineKey(
                row.text("source"), row.text("document"), row.text("line"), Math.toIntExact(row.number("version")));
    }
}
