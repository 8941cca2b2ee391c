package org.tributary.terms.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;

/** The agreements, kept: revisions and events are added, never edited. */
@Dependent
public class AgreementRows {

    private final EntityManager entityManager;
    private final ClauseRows clauses;
    private final EventRows events;

    @Inject
    public AgreementRows(EntityManager entityManager, ClauseRows clauses, EventRows events) {
        this.entityManager = entityManager;
        this.clauses = clauses;
        this.events = events;
    }

    /** All, by id: read in four queries, however many they are. */
    public List<PartnershipAgreement> all() {
        Map<RevisionRow.Key, List<Clause>> their = clauses.all();
        Map<String, List<Revision>> revisions = new HashMap<>();
        revisionRows()
                .forEach(row -> revisions
                        .computeIfAbsent(row.key().agreement(), _ -> new ArrayList<>())
                        .add(row.revision(their.getOrDefault(row.key(), List.of()))));
        Map<String, List<AgreementEvent>> happened = events.all();
        return entityManager
                .createQuery(
                        "select each from AgreementRow each left join fetch each.parties order by each.id",
                        AgreementRow.class)
                .getResultList()
                .stream()
                .map(row -> row.agreement(
                        revisions.getOrDefault(row.id(), List.of()), happened.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The agreement of this name, if there is one. */
    public Optional<PartnershipAgreement> find(AgreementId id) {
        return all().stream().filter(agreement -> agreement.id().equals(id)).findFirst();
    }

    private List<RevisionRow> revisionRows() {
        return entityManager
                .createQuery(
                        "select each from RevisionRow each order by each.key.agreement, each.key.number",
                        RevisionRow.class)
                .getResultList();
    }

    /**
     * Adds an agreement, or to one that is there what is not there yet.
     *
     * @param fresh revisions, recorded after all that are there
     * @param happened events, recorded after all that are there
     */
    public void add(PartnershipAgreement agreement, List<Revision> fresh, List<AgreementEvent> happened) {
        if (entityManager.find(AgreementRow.class, agreement.id().value()) == null) {
            entityManager.persist(new AgreementRow(agreement));
        }
        int number = (int) revisionRows().stream()
                .filter(row -> row.key().agreement().equals(agreement.id().value()))
                .count();
        List<RevisionRow> rows = new ArrayList<>();
        List<Revision> inOrder = fresh.stream()
                .sorted(Comparator.comparing(Revision::recordedAt))
                .toList();
        for (Revision revision : inOrder) {
            number++;
            RevisionRow row = new RevisionRow(agreement.id(), number, revision);
            entityManager.persist(row);
            rows.add(row);
        }
        entityManager.flush();
        for (int i = 0; i < rows.size(); i++) {
            clauses.add(rows.get(i).key(), inOrder.get(i).clauses());
        }
        events.add(agreement.id(), happened);
    }
}
