package org.tributary.terms.control;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.document.DocumentWriter;
import org.tributary.terms.clause.Clause;

/** The clauses, kept: each is its document, and what it is found by stands beside it. */
@Dependent
public class ClauseRows {

    private final Database database;

    @Inject
    public ClauseRows(Database database) {
        this.database = database;
    }

    /** All, by revision, in their order. */
    Map<RevisionRow.Key, List<Clause>> all() {
        record Kept(RevisionRow.Key revision, Clause clause) {}
        return database
                .query(
                        """
                        select agreement, revision, document::text as document from tributary.clause
                        order by agreement, revision, position""",
                        List.of(),
                        row -> new Kept(
                                new RevisionRow.Key(row.text("agreement"), Math.toIntExact(row.number("revision"))),
                                Json.read(row.text("document"), Clause.class)))
                .stream()
                .collect(groupingBy(Kept::revision, mapping(Kept::clause, toList())));
    }

    /** Adds the clauses of a revision. */
    void add(RevisionRow.Key revision, List<Clause> clauses) {
        BulkInsert rows = BulkInsert.into(
                "tributary.clause",
                "agreement text",
                "revision integer",
                "position integer",
                "id text",
                "kind text",
                "document jsonb");
        for (int position = 0; position < clauses.size(); position++) {
            Clause clause = clauses.get(position);
            rows.row(
                    revision.agreement(), revision.number(), position, clause.id(), kindOf(clause), Json.write(clause));
        }
        rows.insert(database);
    }

    private static Object kindOf(Clause clause) {
        return requireNonNull(((Map<?, ?>) DocumentWriter.write(clause)).get("kind"));
    }
}
