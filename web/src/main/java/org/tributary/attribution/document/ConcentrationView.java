package org.tributary.attribution.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.concentration.Concentration;
import org.tributary.attribution.concentration.Contribution;
import org.tributary.attribution.concentration.Departure;
import org.tributary.attribution.concentration.Dependency;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;
import org.tributary.party.OrganizationId;

/** How much depends on whom, by month, and what a departure would leave. */
public record ConcentrationView(
        String currency,
        String by,
        int mostShare,
        int mostIndex,
        List<MonthView> months,
        MonthView total,
        List<MonthView> contractEnds,
        MonthView noContractEnd,
        @Nullable DepartureView departure) {

    /** One month, or what has none. */
    public record MonthView(
            @Nullable String month, String amount, String index, List<String> breaches, List<PartView> parts) {}

    /** One channel, partner or cloud. */
    public record PartView(String key, String amount, String percent) {}

    /** What goes when one of them leaves, and what stays. */
    public record DepartureView(
            String leaving,
            String lost,
            String lostPercent,
            String remaining,
            String sharesAtRisk,
            String indexAfter) {}

    /**
     * The view of what contributions hang on.
     *
     * @param contractEnds the last day of each contract that has one
     */
    public static ConcentrationView of(
            ConcentrationQuestion question,
            Currency currency,
            List<Contribution> contributions,
            Map<String, LocalDate> contractEnds) {
        Dependency by = question.by();
        Concentration whole = Concentration.of(by, currency, contributions);
        Concentration.ByContractEnd ends = Concentration.byContractEnd(by, currency, contributions, contractEnds);
        return new ConcentrationView(
                currency.getCurrencyCode(),
                by.name().toLowerCase(Locale.ROOT),
                question.mostShare(),
                question.mostIndex(),
                months(Concentration.byMonth(by, currency, contributions), question),
                month(Optional.empty(), whole, question),
                months(ends.ending(), question),
                month(Optional.empty(), ends.open(), question),
                question.leaving()
                        .map(key -> departure(
                                by == Dependency.CHANNEL
                                        ? Departure.of(new ChannelCode(key), by, currency, contributions)
                                        : Departure.of(new OrganizationId(key), by, currency, contributions),
                                whole))
                        .orElse(null));
    }

    private static List<MonthView> months(SortedMap<YearMonth, Concentration> months, ConcentrationQuestion question) {
        return months.entrySet().stream()
                .map(month -> month(Optional.of(month.getKey()), month.getValue(), question))
                .toList();
    }

    private static MonthView month(
            Optional<YearMonth> month, Concentration concentration, ConcentrationQuestion question) {
        return new MonthView(
                month.map(YearMonth::toString).orElse(null),
                MoneyView.plain(concentration.total()),
                index(concentration.index()),
                breaches(concentration, question),
                concentration.rows().stream()
                        .map(row -> new PartView(row.key(), MoneyView.plain(row.amount()), percent(row.fraction(), 2)))
                        .toList());
    }

    private static List<String> breaches(Concentration concentration, ConcentrationQuestion question) {
        List<String> breaches = new ArrayList<>();
        Rate most = Rate.of(question.mostShare(), 100);
        for (Concentration.Row row : concentration.rows()) {
            if (row.hangsOnSomebody()
                    && row.fraction().filter(part -> part.compareTo(most) > 0).isPresent()) {
                breaches.add(row.key() + " has " + percent(row.fraction(), 2) + " %, more than " + question.mostShare()
                        + " %.");
            }
        }
        Rate highest = Rate.of(question.mostIndex(), 10_000);
        concentration
                .index()
                .filter(index -> index.compareTo(highest) > 0)
                .ifPresent(index -> breaches.add(
                        "The index is " + index(Optional.of(index)) + ", more than " + question.mostIndex() + "."));
        return breaches;
    }

    private static DepartureView departure(Departure departure, Concentration whole) {
        Optional<Rate> lost = whole.total().isZero()
                ? Optional.empty()
                : Optional.of(Rate.of(
                        departure.atRisk().minorUnits(),
                        Math.absExact(whole.total().minorUnits())));
        return new DepartureView(
                departure.leaving(),
                MoneyView.plain(departure.atRisk()),
                percent(lost, 2),
                MoneyView.plain(departure.remaining()),
                MoneyView.plain(departure.receivedAtRisk()),
                index(departure.remainder().index()));
    }

    private static String index(Optional<Rate> index) {
        return scaled(index, 4, 1);
    }

    private static String percent(Optional<Rate> fraction, int digits) {
        return scaled(fraction, 2, digits);
    }

    private static String scaled(Optional<Rate> fraction, int shift, int digits) {
        Rate rate = fraction.orElse(Rate.ZERO);
        return new BigDecimal(rate.numerator())
                .movePointRight(shift)
                .divide(new BigDecimal(rate.denominator()), digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
