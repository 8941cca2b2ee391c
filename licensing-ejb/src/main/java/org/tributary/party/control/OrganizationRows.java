package org.tributary.party.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tributary.party.Organization;

/** The organizations, kept. */
@Dependent
public class OrganizationRows {

    private final EntityManager entityManager;

    @Inject
    public OrganizationRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All, by id. */
    public List<Organization> all() {
        return entityManager
                .createQuery("select each from OrganizationRow each order by each.id", OrganizationRow.class)
                .getResultStream()
                .map(OrganizationRow::organization)
                .toList();
    }

    /** Adds what is not there yet. */
    public void add(List<Organization> organizations) {
        organizations.forEach(organization -> entityManager.persist(new OrganizationRow(organization)));
        entityManager.flush();
    }
}
