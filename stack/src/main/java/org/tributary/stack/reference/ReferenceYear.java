package org.tributary.stack.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.reconciliation.LedgerMeasure;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Allocation;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * The believable year 2025-07 to 2026-06: an invented market, a seed, and a closing line each month by which the
 * vendor's revenue, as the platform itself attributes it, is exactly the month's target. The same files and seed give
 * the same lines on every machine.
 */
public final class ReferenceYear {

    /** The vendor of the reference case. */
    static final OrganizationId VENDOR = new OrganizationId("openai");

    static final DateRange DAYS = new DateRange(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1));
    static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2025, 7), month -> month.plusMonths(1))
            .limit(12)
            .toList();
    static final long SEED = 20_250_701;

    /** The line that closes the year: the last of all. */
    static final LineKey LAST = LineWriter.closingKey(MONTHS.getLast());

    private static final Instant KNOWN_AT = Instant.parse("2026-11-23T00:00:00Z");

    /** Of a thousand of a month's target, what the offers fill; the rest is left to credits and to the closing line. */
    private static final int FILLED = 975;

    private final ReferenceData data;
    private final Map<ChannelCode, Channel> channels;
    private final AttributionEngine engine;
    private final Market market;
    private final LineWriter writer;

    private ReferenceYear(ReferenceData data) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        this.data = data;
        this.channels = data.channelsByCode();
        FxRates rates = new FxRates(data.fxRates());
        this.engine = data.engine(KNOWN_AT);
        this.market = Market.read(random);
        this.writer = new LineWriter(rates, data.agreement().currency(), random);
    }

    /** All lines: the published series as it stands, then the year, originals before the credits that correct them. */
    static List<RevenueLine> lines(ReferenceData data) {
        List<RevenueLine> lines = new ArrayList<>(PublishedSeries.lines());
        lines.addAll(new ReferenceYear(data).lines());
        return List.copyOf(lines);
    }

    /** What the platform makes of lines. */
    static List<Attribution> attribute(ReferenceData data, List<RevenueLine> lines) {
        return data.engine(KNOWN_AT).attribute(lines, ClauseBalances.none());
    }

    private List<RevenueLine> lines() {
        List<RevenueLine> lines = new ArrayList<>();
        for (YearMonth month : MONTHS) {
            market.offers().stream()
                    .filter(offer -> !fills(offer))
                    .forEach(offer -> lines.addAll(asWeighed(offer, month)));
        }
        PostedLedger fixed = posted(lines);
        for (YearMonth month : MONTHS) {
            lines.addAll(filling(month, target(month) / 1000 * FILLED - revenue(fixed, month)));
        }
        lines.addAll(writer.credits(lines));
        PostedLedger posted = posted(lines);
        for (YearMonth month : MONTHS) {
            lines.add(writer.closing(month, target(month) - revenue(posted, month)));
        }
        return lines;
    }

    /** Whether the offer fills what others leave of a month: all of it is the vendor's, and in that month. */
    private boolean fills(Offer offer) {
        return offer.months() == 1 && offer.day() == 1 && isVendors(offer);
    }

    private boolean isVendors(Offer offer) {
        return Optional.ofNullable(channels.get(offer.channel()))
                .filter(channel -> channel.principal().equals(VENDOR))
                .isPresent();
    }

    private List<RevenueLine> asWeighed(Offer offer, YearMonth month) {
        return offer.service(month)
                .map(service -> writer.lines(offer, month, service, offer.receipts(month, service, target(month))))
                .orElse(List.of());
    }

    private List<RevenueLine> filling(YearMonth month, long cents) {
        Map<Offer, Long> weights = new LinkedHashMap<>();
        market.offers().stream()
                .filter(this::fills)
                .forEach(offer -> offer.service(month)
                        .ifPresent(service -> weights.put(offer, offer.receipts(month, service, target(month)))));
        List<Money> parts = Allocation.largestRemainder(
                new Money(cents, data.agreement().currency()), List.copyOf(weights.values()));
        List<RevenueLine> lines = new ArrayList<>();
        int part = 0;
        for (Offer offer : weights.keySet()) {
            DateRange service = offer.service(month).orElseThrow();
            lines.addAll(writer.lines(offer, month, service, parts.get(part++).minorUnits()));
        }
        return lines;
    }

    private PostedLedger posted(List<RevenueLine> lines) {
        return PostedLedger.of(
                engine.attribute(lines, ClauseBalances.none()),
                VENDOR,
                data.agreement().currency());
    }

    private static long revenue(PostedLedger ledger, YearMonth month) {
        return ledger.total(LedgerMeasure.VENDOR_REVENUE, DateRange.of(month)).minorUnits();
    }

    private long target(YearMonth month) {
        return market.targets().getOrDefault(month, 0L);
    }
}
