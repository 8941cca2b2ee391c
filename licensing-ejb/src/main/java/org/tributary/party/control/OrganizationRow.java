package org.tributary.party.control;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

@Entity
@Table(name = "organization")
class OrganizationRow {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Organization.Kind kind;

    @SuppressWarnings("NullAway")
    protected OrganizationRow() {}

    OrganizationRow(Organization organization) {
        id = organization.id().value();
        name = organization.name();
        kind = organization.kind();
    }

    Organization organization() {
        return new Organization(new OrganizationId(id), name, kind);
    }
}
