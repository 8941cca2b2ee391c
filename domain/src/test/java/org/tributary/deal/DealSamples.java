package org.tributary.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tributary.approval.Act;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.identity.Account;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;

/** Deals, policies and acts of the tests. */
public final class DealSamples {

    public static final OrganizationId NORTH = new OrganizationId("north");
    public static final OrganizationId SOUTH = new OrganizationId("south");
    public static final CountryCode US = new CountryCode("US");
    public static final Evidence MEETING = new Evidence(Evidence.Kind.MEETING, "Met the buyer.", Optional.empty());

    private static int deals;

    private DealSamples() {}

    /** The usual policy with another length, tie-break, territories and house accounts. */
    public static RegistrationPolicy policy(
            int days,
            RegistrationPolicy.TieBreak tieBreak,
            List<RegistrationPolicy.Territory> territories,
            List<RegistrationPolicy.HouseAccount> houseAccounts) {
        return new RegistrationPolicy(
                LocalDate.EPOCH,
                days,
                30,
                24,
                48,
                List.of(30, 14, 7).stream().filter(before -> before <= days).toList(),
                territories,
                houseAccounts,
                tieBreak,
                Optional.of("adrian"),
                new Provenance(Provenance.Tag.DEMO, "invented for the tests"));
    }

    public static RegistrationPolicy policy(int days) {
        return policy(days, RegistrationPolicy.TieBreak.FIRST_REGISTERED, List.of(), List.of());
    }

    /** A deal that shows so many kinds of work. */
    public static Deal deal(Optional<OrganizationId> partner, String product, int work, Instant at) {
        List<Evidence> evidence = Stream.of(Evidence.Kind.values())
                .limit(work)
                .map(kind -> new Evidence(kind, "It was done.", Optional.empty()))
                .toList();
        return Deal.submit(
                new DealId(new UUID(1, ++deals)),
                partner,
                opportunity("Northwind Ltd", product, evidence),
                Account.of("mira"),
                at);
    }

    public static Deal deal(Instant at) {
        return deal(Optional.of(NORTH), "seats", 1, at);
    }

    public static Opportunity opportunity(String legalName, String product, List<Evidence> evidence) {
        return new Opportunity(
                new Prospect(legalName, Optional.empty(), Optional.empty()),
                Optional.empty(),
                new ProductId(product),
                new ChannelCode("RESELLER"),
                new DealSize.Seats(250),
                12,
                US,
                evidence);
    }

    public static Act act(String actor, Deal deal, Instant at) {
        return act(actor, deal, at, "Because.");
    }

    public static Act act(String actor, Deal deal, Instant at, String words) {
        return new Act(actor, deal.version(), at, words.isEmpty() ? Optional.empty() : Optional.of(words));
    }
}
