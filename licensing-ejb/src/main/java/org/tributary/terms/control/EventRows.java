package org.tributary.terms.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tributary.channel.Provenance;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.EventCode;

/** What happened under agreements, kept: events are added, never edited. */
@Dependent
public class EventRows {

    private final Database database;

    @Inject
    public EventRows(Database database) {
        this.database = database;
    }

    /** All, by agreement, in the order recorded. */
    Map<String, List<AgreementEvent>> all() {
        record Kept(String agreement, AgreementEvent event) {}
        return database
                .query(
                        "select * from tributary.agreement_event order by agreement, recorded_at, code",
                        List.of(),
                        row -> new Kept(row.text("agreement"), event(row)))
                .stream()
                .collect(groupingBy(Kept::agreement, mapping(Kept::event, toList())));
    }

    /** Adds events of an agreement. */
    void add(AgreementId agreement, List<AgreementEvent> events) {
        BulkInsert rows = BulkInsert.into(
                "tributary.agreement_event",
                "agreement text",
                "code text",
                "occurred_on date",
                "recorded_at timestamptz",
                "provenance_tag text",
                "provenance_source text");
        events.forEach(event -> rows.row(
                agreement,
                event.code(),
                event.occurredOn(),
                event.recordedAt(),
                event.provenance().tag(),
                event.provenance().source()));
        rows.insert(database);
    }

    private static AgreementEvent event(Row row) {
        return new AgreementEvent(
                new EventCode(row.text("code")),
                row.day("occurred_on"),
                row.instant("recorded_at"),
                new Provenance(row.constant("provenance_tag", Provenance.Tag.class), row.text("provenance_source")));
    }
}
