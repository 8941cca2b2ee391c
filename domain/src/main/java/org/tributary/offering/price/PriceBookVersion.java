package org.tributary.offering.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.document.Otherwise;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.Modifiers;
import org.tributary.offering.charge.TokenPrices;

/**
 * All prices of a book from a day on, until the next version's day. It is never edited: another one follows it.
 *
 * @param name as it is shown: {@code Seat price cut}
 * @param newSalesFrom inclusive; what is sold from then on has these prices
 * @param running what it means for contracts that were signed before
 * @param recordedAt when the platform knew of it: the second time axis
 * @param withdrawnAt when it was withdrawn before its day; from then on it is as if it had never been
 */
public record PriceBookVersion(
        String name,
        LocalDate newSalesFrom,
        RunningContracts running,
        List<PriceEntry> entries,
        @Otherwise(written = false) List<Modifier> modifiers,
        Provenance provenance,
        @Otherwise("EPOCH") Instant recordedAt,
        Optional<Instant> withdrawnAt) {

    /** @throws Refusal.Invalid with all faults: prices said twice, modifiers of which two might apply, dates out of order */
    public PriceBookVersion {
        entries = List.copyOf(entries);
        modifiers = List.copyOf(modifiers);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!entries.isEmpty(), "price-book.empty", "/entries", "A version has one price at least.");
        checkTwice(entries, faults);
        Modifiers.check(modifiers, "/modifiers", faults);
        checkProducts(entries, modifiers, faults);
        faults.require(
                !running.from().isBefore(newSalesFrom),
                "price-book.running",
                "/running/from",
                "No contract moves before " + newSalesFrom + ", when the prices begin.");
        faults.refuseIfAny("price-book-version.invalid");
    }

    private static void checkTwice(List<PriceEntry> entries, Refusal.Faults faults) {
        Map<PriceEntry.Key, Integer> seen = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            PriceEntry.Key key = entries.get(i).key();
            Integer before = seen.putIfAbsent(key, i);
            faults.require(
                    before == null,
                    "price.twice",
                    "/entries/" + i,
                    "The price of " + key + " stands in row " + (before == null ? 0 : before + 1) + " already.");
        }
    }

    private static void checkProducts(List<PriceEntry> entries, List<Modifier> modifiers, Refusal.Faults faults) {
        for (int i = 0; i < modifiers.size(); i++) {
            for (var product : modifiers.get(i).products()) {
                boolean priced = entries.stream()
                        .anyMatch(entry -> entry.product().equals(product) && entry.charge() instanceof TokenPrices);
                faults.require(
                        priced,
                        "modifier.product",
                        "/modifiers/" + i + "/products",
                        product + " has no prices of tokens in this version.");
            }
        }
    }

    /** The same, recorded at an instant and not withdrawn. */
    public PriceBookVersion recorded(Instant at) {
        return new PriceBookVersion(name, newSalesFrom, running, entries, modifiers, provenance, at, Optional.empty());
    }

    /** The same, as if it had never been withdrawn. */
    public PriceBookVersion unwithdrawn() {
        return recorded(recordedAt);
    }

    /** The same, withdrawn at an instant. */
    public PriceBookVersion withdrawn(Instant at) {
        return new PriceBookVersion(
                name, newSalesFrom, running, entries, modifiers, provenance, recordedAt, Optional.of(at));
    }

    /** Whether it was recorded by an instant and not withdrawn by then. */
    public boolean isKnown(Instant knownAt) {
        return !recordedAt.isAfter(knownAt)
                && withdrawnAt.map(at -> at.isAfter(knownAt)).orElse(true);
    }

    /** The price with a key, if it has one. */
    public Optional<PriceEntry> find(PriceEntry.Key key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The modifiers of a product's prices. */
    public Modifiers modifiersOf(PriceEntry entry) {
        return new Modifiers(entry.product(), modifiers);
    }
}
