package org.tributary.terms.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.database.Database;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

/** The agreements, kept: revisions are added, never edited. */
@Dependent
public class AgreementRows {

    private final EntityManager entityManager;
    private final Database database;

    @Inject
    public AgreementRows(EntityManager entityManager, Database database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /** All, by id: read in three queries, however many they are. */
    public List<PartnershipAgreement> all() {
        Map<RevisionRow.Key, List<Clause>> clauses = new HashMap<>();
        clauseRows()
                .forEach(row -> clauses.computeIfAbsent(row.revision(), _ -> new ArrayList<>())
                        .add(row.clause()));
        Map<String, List<Revision>> revisions = new HashMap<>();
        revisionRows()
                .forEach(row -> revisions
                        .computeIfAbsent(row.key().agreement(), _ -> new ArrayList<>())
                        .add(row.revision(clauses.getOrDefault(row.key(), List.of()))));
        return entityManager
                .createQuery(
                        "select each from AgreementRow each left join fetch each.parties order by each.id",
                        AgreementRow.class)
                .getResultList()
                .stream()
                .map(row -> row.agreement(revisions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<RevisionRow> revisionRows() {
        return entityManager
                .createQuery(
                        "select each from RevisionRow each order by each.key.agreement, each.key.number",
                        RevisionRow.class)
                .getResultList();
    }

    private List<ClauseRow> clauseRows() {
        return entityManager
                .createQuery(
                        "select each from ClauseRow each left join fetch each.channels left join fetch each.legs"
                                + " order by each.key.agreement, each.key.revision, each.key.position",
                        ClauseRow.class)
                .getResultList();
    }

    /** Adds an agreement, or those of its revisions that are not there yet: as many as are more than there were. */
    public void add(PartnershipAgreement agreement, List<Revision> fresh) {
        if (entityManager.find(AgreementRow.class, agreement.id().value()) == null) {
            entityManager.persist(new AgreementRow(agreement));
        }
        int number = (int) revisionRows().stream()
                .filter(row -> row.key().agreement().equals(agreement.id().value()))
                .count();
        List<Revision> inOrder = fresh.stream()
                .sorted(Comparator.comparing(Revision::recordedAt))
                .toList();
        for (Revision revision : inOrder) {
            number++;
            add(agreement.id(), number, revision);
        }
        entityManager.flush();
        inOrder.stream().flatMap(revision -> revision.clauses().stream()).forEach(clause -> {
            if (clause instanceof Cap cap) {
                open(agreement.id(), cap);
            }
        });
    }

    private void add(AgreementId agreement, int number, Revision revision) {
        RevisionRow row = new RevisionRow(agreement, number, revision);
        entityManager.persist(row);
        List<Clause> clauses = revision.clauses();
        for (int position = 0; position < clauses.size(); position++) {
            entityManager.persist(new ClauseRow(row.key(), position, clauses.get(position)));
        }
    }

    /** A cap that goes on in a later revision keeps what has accrued. */
    private void open(AgreementId agreement, Cap cap) {
        database.update(
                """
                insert into tributary.cap_position (agreement, cap, currency, accrued) values (?, ?, ?, ?)
                on conflict do nothing""",
                List.of(
                        agreement.value(),
                        cap.id().value(),
                        cap.amount().currency().getCurrencyCode(),
                        cap.inceptionBalance().minorUnits()));
    }
}
