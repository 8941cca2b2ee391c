package org.tributary.deal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.channel.boundary.Directory;
import org.tributary.database.Database;
import org.tributary.deal.Prospect;
import org.tributary.deal.control.Companies;
import org.tributary.deal.control.CustomerRows;
import org.tributary.deal.control.DealCaller;
import org.tributary.deal.control.DealRows;
import org.tributary.deal.match.CustomerMatch;
import org.tributary.deal.match.CustomerProfile;
import org.tributary.deal.match.RecordedProfile;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.Scopes;

/** Who a prospect may be, and what the vendor knows of its customers to tell. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class CustomerMatches {

    private static final int MOST = 10;

    @Inject
    Companies companies;

    @Inject
    CustomerRows customers;

    @Inject
    DealRows deals;

    @Inject
    DealCaller caller;

    @Inject
    Directory directory;

    @Inject
    Scopes scopes;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A match as the caller may see it.
     *
     * @param named whether the company is the caller's to know; of another one a partner learns that it is known, and no more
     */
    public record Found(CustomerMatch match, boolean named) {}

    /**
     * Known customers and prospects of deals that are alive, which a prospect may be, the best match first; ten at most. A partner is told of its own
     * prospects, and that a customer is known if that is likely: nobody can list the vendor's customers by guessing.
     */
    @RolesAllowed({
        Role.SALES_OPS,
        Role.APPROVER,
        Role.FINANCE,
        Role.AUDITOR,
        Role.ADMIN,
        Role.PARTNER_USER,
        Role.PARTNER_ADMIN
    })
    public List<Found> find(Prospect prospect) {
        boolean vendor = caller.scope().equals("*");
        List<CustomerMatch> known = scopes.inTheVendorsEyes(() -> companies.customers(prospect));
        List<CustomerMatch> prospects = scopes.inTheVendorsEyes(() -> companies.prospects(prospect));
        Stream<Found> ofCustomers = known.stream()
                .filter(match -> vendor || match.isLikely())
                .limit(vendor ? MOST : 1)
                .map(match -> new Found(match, vendor));
        Stream<Found> ofDeals =
                prospects.stream().filter(match -> vendor || isOwn(match)).map(match -> new Found(match, true));
        return Stream.concat(ofCustomers, ofDeals).limit(MOST).toList();
    }

    private boolean isOwn(CustomerMatch match) {
        return match.company()
                .deal()
                .filter(deal -> deals.find(deal, caller.scope()).isPresent())
                .isPresent();
    }

    /** The latest profile of each customer, by customer. */
    public List<RecordedProfile> profiles() {
        return customers.latest();
    }

    /**
     * Records what is known of a customer from now on. A repeat of the latest adds nothing.
     *
     * @throws Refusal.Invalid if there is no such organization
     */
    @RolesAllowed({Role.SALES_OPS, Role.ADMIN})
    public RecordedProfile record(CustomerProfile profile) {
        Refusal.Faults faults = new Refusal.Faults();
        directory.known().check(profile.customer(), "/customer", faults);
        faults.refuseIfAny("customer-profile.invalid");
        database.lock("tributary.customer-profile:" + profile.customer());
        Optional<RecordedProfile> latest = customers.latest().stream()
                .filter(one -> one.profile().equals(profile))
                .findFirst();
        return latest.orElseGet(() -> add(profile));
    }

    private RecordedProfile add(CustomerProfile profile) {
        Instant now = clock.instant();
        customers.add(profile, now, caller.username());
        trail.record(
                "customer-profile.recorded",
                profile.customer().value(),
                profile.legalName() + ", " + profile.domains().size() + " domains, "
                        + profile.taxIds().size() + " tax ids");
        return new RecordedProfile(profile, now, caller.username());
    }
}
