package org.tributary.party.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.party.Organization;
import org.tributary.party.control.OrganizationRows;

/** Who takes part. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Organizations {

    @Inject
    OrganizationRows organizations;

    @Inject
    CurrentActor actor;

    /** All organizations, by id; a partner sees itself and the vendor. */
    public List<Organization> list() {
        String scope = actor.scope();
        return organizations.all().stream()
                .filter(organization -> scope.equals("*")
                        || organization.kind() == Organization.Kind.VENDOR
                        || organization.id().value().equals(scope))
                .toList();
    }

    /** Adds organizations that are not there yet. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<Organization> fresh) {
        organizations.add(fresh);
    }
}
