package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.deal.match.CustomerProfile;
import org.tributary.deal.match.KnownCompany;
import org.tributary.deal.match.RecordedProfile;
import org.tributary.deal.match.Spelling;
import org.tributary.party.OrganizationId;

/** What is known of customers, kept: a profile is followed by another one, never edited. */
@Dependent
public class CustomerRows {

    private static final String LATEST =
            "select distinct on (customer) customer, recorded_at, recorded_by, document::text as document"
                    + " from tributary.customer_profile order by customer, recorded_at desc";

    private final Database database;
    private final Spelling spelling;

    @Inject
    public CustomerRows(Database database, IcuSpelling spelling) {
        this.database = database;
        this.spelling = spelling;
    }

    /** The latest profile of each customer, by customer. */
    public List<RecordedProfile> latest() {
        return database.query(
                LATEST,
                List.of(),
                row -> new RecordedProfile(
                        Json.read(row.text("document"), CustomerProfile.class),
                        row.instant("recorded_at"),
                        row.text("recorded_by")));
    }

    /** Keeps one more. */
    public void add(CustomerProfile profile, Instant at, String by) {
        database.update(
                "insert into tributary.customer_profile (customer, recorded_at, recorded_by, document)"
                        + " values (?, ?, ?, ?::jsonb)",
                List.of(profile.customer().value(), at, by, Json.write(profile)));
    }

    /** Every customer there is, by what its latest profile says of it, or its name alone. */
    public List<KnownCompany> known() {
        return database.query(
                "select o.id, o.name, p.document from tributary.organization o left join (" + LATEST
                        + ") p on p.customer = o.id where o.kind = 'CUSTOMER' order by o.id",
                List.of(),
                row -> company(
                        new OrganizationId(row.text("id")),
                        row.text("name"),
                        row.optionalText("document").map(text -> Json.read(text, CustomerProfile.class))));
    }

    private KnownCompany company(OrganizationId id, String name, Optional<CustomerProfile> profile) {
        String legalName = profile.map(CustomerProfile::legalName).orElse(name);
        return new KnownCompany(
                Optional.of(id),
                Optional.empty(),
                legalName,
                spelling.folded(legalName),
                profile.map(CustomerProfile::domains).orElse(List.of()),
                profile.map(CustomerProfile::taxIds).orElse(List.of()));
    }
}
