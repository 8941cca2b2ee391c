package org.tributary.stack.reference;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.time.DateRange;

/**
 * The versions that follow from dated rows: one for each day on which a row begins or ends, complete, with all rows that hold on it.
 *
 * @param file whose rows they are
 * @param contracts when running contracts move, unless a change says otherwise
 * @param known the day on which all of the file was known; what lies behind it was known as it happened
 * @param promises which prices are promised, and until when
 * @param changes by the day, what is said of it beyond the rows
 */
record PriceVersions(
        String file,
        RunningContracts.Policy contracts,
        LocalDate known,
        List<PriceRow> prices,
        List<ModifierRow> modifiers,
        List<Promise> promises,
        Map<LocalDate, Change> changes) {

    /** A price that is promised until a day. */
    record Promise(String pointer, ProductId product, ChargeCode code, LocalDate until) {

        boolean isOf(PriceRow row) {
            return row.key().product().equals(product)
                    && row.key().code().equals(code)
                    && row.days().contains(until);
        }
    }

    /**
     * What is said of a day beyond the rows that begin or end on it.
     *
     * @param pointer where it stands: {@code /seats.txt/27}
     * @param name of the version
     * @param contracts when running contracts move
     * @param longTerms when those with a term of more than a month move, if that is another day
     * @param moving from which day on; the version's own unless said
     * @param credit what becomes of what they pay more until they move; nothing unless said
     */
    record Change(
            String pointer,
            LocalDate day,
            Optional<String> name,
            Optional<RunningContracts.Policy> contracts,
            Optional<RunningContracts.Policy> longTerms,
            Optional<LocalDate> moving,
            Optional<RunningContracts.Credit> credit) {

        /** Nothing. */
        static Change none(LocalDate day) {
            return new Change(
                    "", day, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The days on which a row begins or ends, in order. */
    SortedSet<LocalDate> turningDays() {
        return Stream.concat(
                        prices.stream().map(PriceRow::days), modifiers.stream().map(ModifierRow::days))
                .flatMap(PriceVersions::ends)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Stream<LocalDate> ends(DateRange days) {
        return days.isOpen() ? Stream.of(days.startInclusive()) : Stream.of(days.startInclusive(), days.endExclusive());
    }

    /** The first day of a row on which the prices of tokens that it goes on at are missing. */
    Optional<LocalDate> withoutTokens(PriceRow.UponTokens row) {
        return turningDays().stream()
                .filter(row.days()::contains)
                .filter(day -> tokens(row, day).isEmpty())
                .findFirst();
    }

    /** The version of a turning day. */
    PriceBookVersion on(LocalDate day) {
        List<PriceEntry> entries = prices.stream()
                .filter(row -> row.days().contains(day))
                .map(row -> entry(row, day))
                .toList();
        Change change = changes.getOrDefault(day, Change.none(day));
        return new PriceBookVersion(
                change.name().orElse("Prices from " + day),
                day,
                new RunningContracts(
                        change.contracts().orElse(contracts),
                        change.longTerms(),
                        change.moving().orElse(day),
                        change.credit().orElse(RunningContracts.Credit.NONE)),
                entries,
                modifiers(entries, day),
                new Provenance(Provenance.Tag.DERIVED, "the rows of " + file + " that hold on " + day),
                recordedAt(day),
                Optional.empty());
    }

    private PriceEntry entry(PriceRow row, LocalDate day) {
        PriceEntry entry = switch (row) {
            case PriceRow.Whole whole -> whole.entry();
            case PriceRow.UponTokens upon ->
                upon.entry().apply(tokens(upon, day).orElseThrow());
        };
        return promises.stream()
                .filter(promise -> promise.isOf(row))
                .findFirst()
                .map(promise -> entry.guaranteed(promise.until()))
                .orElse(entry);
    }

    private Optional<TokenPrices> tokens(PriceRow.UponTokens upon, LocalDate day) {
        return prices.stream()
                .filter(row -> row.days().contains(day) && row.key().equals(upon.tokens()))
                .flatMap(row -> row.tokenPrices().stream())
                .findFirst();
    }

    private List<Modifier> modifiers(List<PriceEntry> entries, LocalDate day) {
        Set<ProductId> priced = entries.stream()
                .filter(entry -> entry.charge() instanceof TokenPrices)
                .map(PriceEntry::product)
                .collect(toSet());
        return modifiers.stream()
                .filter(row -> row.days().contains(day))
                .flatMap(row -> row.on(priced).stream())
                .toList();
    }

    private Instant recordedAt(LocalDate day) {
        return (day.isBefore(known) ? day : known).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
