package org.tributary.party.document;

import java.util.Optional;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/** An organization. */
public record OrganizationView(String id, String name, String kind) {

    /** The view of an organization. */
    public static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id().value(),
                organization.name(),
                organization.kind().name());
    }

    /** Reads one. */
    public static Optional<Organization> read(Fields fields) {
        Optional<OrganizationId> id = fields.text("id", OrganizationId::new);
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<Organization.Kind> kind = fields.text("kind", Forms.oneOf(Organization.Kind.class));
        return fields.end(() -> new Organization(id.orElseThrow(), name.orElseThrow(), kind.orElseThrow()));
    }
}
