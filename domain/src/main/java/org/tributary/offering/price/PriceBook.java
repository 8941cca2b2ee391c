package org.tributary.offering.price;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.document.Otherwise;
import org.tributary.money.UnitPrice;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Prices with their history: its versions partition time from the first one on.
 *
 * @param kind whose prices they are
 * @param channel whose channel list it is
 * @param customer whose customer-specific book or private offer it is
 * @param credits what a credit is sold for, where its prices are in credits rather than money
 * @param lineRounding how an invoice line is rounded at the minor unit, once
 * @param zone by which the days of usage are told
 * @param versions all that were ever recorded, withdrawn ones too
 */
public record PriceBook(
        PriceBookId id,
        String name,
        Kind kind,
        Optional<ChannelCode> channel,
        Optional<OrganizationId> customer,
        Optional<UnitPrice> credits,
        @Otherwise("HALF_EVEN") RoundingMode lineRounding,
        ZoneId zone,
        @Otherwise(written = false) List<PriceBookVersion> versions) {

    /** Whose prices a book has; the more particular one wins. */
    public enum Kind {
        /** One offer to one customer through a marketplace. */
        PRIVATE_OFFER,
        /** A customer's own prices. */
        CUSTOMER,
        /** The prices of a channel. */
        CHANNEL_LIST,
        /** What the vendor lists. */
        VENDOR_LIST
    }

    /** @throws Refusal.Invalid with all faults: a channel list without its channel, a customer's book without its customer */
    public PriceBook {
        versions = versions.stream()
                .sorted(Comparator.comparing(PriceBookVersion::newSalesFrom)
                        .thenComparing(PriceBookVersion::recordedAt))
                .toList();
        Refusal.Faults faults = new Refusal.Faults();
        boolean ofCustomer = kind == Kind.CUSTOMER || kind == Kind.PRIVATE_OFFER;
        faults.require(
                customer.isPresent() == ofCustomer,
                "price-book.customer",
                "/customer",
                "A customer's book and a private offer name the customer, others do not.");
        faults.require(
                channel.isPresent() || kind != Kind.CHANNEL_LIST,
                "price-book.channel",
                "/channel",
                "A channel's list names the channel.");
        faults.require(
                channel.isEmpty() || kind != Kind.VENDOR_LIST,
                "price-book.channel",
                "/channel",
                "The vendor's list is for every channel.");
        faults.refuseIfAny("price-book.invalid");
    }

    /** A stretch of days with the version whose prices new sales have. */
    public record Lane(DateRange days, PriceBookVersion version) {}

    /** The versions as known at an instant, in order: they partition time from the first day on. */
    public List<Lane> lanes(Instant knownAt) {
        NavigableMap<LocalDate, PriceBookVersion> known = known(knownAt);
        return known.entrySet().stream()
                .map(entry -> {
                    LocalDate next = known.higherKey(entry.getKey());
                    return new Lane(
                            new DateRange(entry.getKey(), next == null ? LocalDate.MAX : next), entry.getValue());
                })
                .toList();
    }

    /**
     * The version whose prices a sale on a day has.
     *
     * @throws NoPrice if the book begins later
     */
    public PriceBookVersion inForce(LocalDate day, Instant knownAt) {
        return Optional.ofNullable(known(knownAt).floorEntry(day))
                .orElseThrow(() ->
                        new NoPrice("price-book.none-in-force", "No version of " + id + " is in force on " + day + "."))
                .getValue();
    }

    /**
     * The version whose prices a running contract has on a day: the one it was signed under, or the latest since that it has moved to by then.
     * Of several that it moves to between two bills none is lost: the latest wins.
     *
     * @param signedOn when its prices were agreed
     * @throws NoPrice if the book began after it was signed
     */
    public PriceBookVersion ofRunning(LocalDate signedOn, BillingCalendar calendar, LocalDate day, Instant knownAt) {
        NavigableMap<LocalDate, PriceBookVersion> known = known(knownAt);
        return known.tailMap(signedOn, false).descendingMap().values().stream()
                .filter(version -> version.running()
                        .movesOn(calendar)
                        .filter(moved -> !moved.isAfter(day))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> inForce(signedOn, knownAt));
    }

    /** By the day new sales have them; of two for one day the later recorded supersedes. */
    private NavigableMap<LocalDate, PriceBookVersion> known(Instant knownAt) {
        NavigableMap<LocalDate, PriceBookVersion> known = new TreeMap<>();
        versions.stream()
                .filter(version -> version.isKnown(knownAt))
                .forEach(version -> known.put(version.newSalesFrom(), version));
        return known;
    }

    /** With one more version. */
    public PriceBook with(PriceBookVersion version) {
        List<PriceBookVersion> all = new ArrayList<>(versions);
        all.add(version);
        return withVersions(all);
    }

    /** With these versions and no others. */
    public PriceBook withVersions(List<PriceBookVersion> others) {
        return new PriceBook(id, name, kind, channel, customer, credits, lineRounding, zone, others);
    }
}
