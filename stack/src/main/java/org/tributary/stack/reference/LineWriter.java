package org.tributary.stack.reference;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.money.Allocation;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.stack.reference.Offer.Buyer;
import org.tributary.time.DateRange;

/** Writes the lines of the reference year, and numbers them: one document a month and channel. */
final class LineWriter {

    /** The source of every line of the year. */
    static final String SOURCE = "REFERENCE";

    private static final ChannelCode CLOSING = new ChannelCode("DIRECT_SELF_SERVE");
    private static final Provenance DEMO =
            new Provenance(Provenance.Tag.DEMO, "reference year, seed " + ReferenceYear.SEED + ": an invented split");

    private final FxRates rates;
    private final Currency reporting;
    private final RandomGenerator random;
    private final Map<String, Integer> numbers = new HashMap<>();

    LineWriter(FxRates rates, Currency reporting, RandomGenerator random) {
        this.rates = rates;
        this.reporting = reporting;
        this.random = random;
    }

    /** The lines of an offer in a month, by which its principal receives {@code cents} but for rounding. */
    List<RevenueLine> lines(Offer offer, YearMonth month, DateRange service, long cents) {
        List<Long> weights = offer.buyers().stream()
                .map(buyer -> (long) buyer.size() * random.nextInt(80, 121))
                .toList();
        List<Money> receipts = Allocation.largestRemainder(new Money(cents, reporting), weights);
        return IntStream.range(0, weights.size())
                .mapToObj(i -> line(offer, month, service, offer.buyers().get(i), receipts.get(i)))
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private RevenueLine line(Offer offer, YearMonth month, DateRange service, Buyer buyer, Money receipts) {
        Money price = inCurrency(
                receipts.times(Rate.of(1000, offer.reaching()), RoundingMode.HALF_UP), buyer.currency(), service);
        List<Deduction> deductions = new ArrayList<>();
        for (int i = 0; i < offer.via().size(); i++) {
            if (offer.keeps().get(i) > 0) {
                Money kept = price.times(Rate.of(offer.keeps().get(i), 1000), RoundingMode.HALF_UP);
                deductions.add(new Deduction(offer.via().get(i), kept));
            }
        }
        List<OrganizationId> route = Stream.of(
                        Stream.of(ReferenceYear.VENDOR), offer.via().stream(), Stream.of(buyer.customer()))
                .flatMap(parties -> parties)
                .toList();
        return new RevenueLine(
                key(month, offer.channel()),
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                Sale.of(offer.channel(), new Route(route), offer.product()),
                service,
                invoicedOn(offer, service),
                price,
                deductions,
                Optional.of(DEMO),
                Instant.EPOCH);
    }

    /** What is prepaid is invoiced when service begins, the rest when the month is over. */
    private static LocalDate invoicedOn(Offer offer, DateRange service) {
        return offer.months() > 1
                ? service.startInclusive()
                : service.endExclusive().minusDays(1);
    }

    private Money inCurrency(Money amount, String currency, DateRange service) {
        Currency own = Money.currency(currency);
        FxRate rate = rates.require(own, reporting, YearMonth.from(service.startInclusive()));
        Rate inverse = new Rate(
                /* numerator= */ rate.rate().denominator(),
                /* denominator= */ rate.rate().numerator());
        return new FxRate(reporting, own, rate.month(), inverse, rate.source()).convert(amount);
    }

    /** About two of a hundred lines are credited in part, with the service days, route and margins of the original. */
    List<RevenueLine> credits(List<RevenueLine> lines) {
        List<RevenueLine> credits = new ArrayList<>();
        for (RevenueLine line : lines) {
            if (random.nextInt(50) == 0) {
                credits.add(credit(line, Rate.of(random.nextInt(20, 150), 1000)));
            }
        }
        return credits;
    }

    private static RevenueLine credit(RevenueLine line, Rate part) {
        LineKey key = line.key();
        List<Deduction> deductions = line.deductions().stream()
                .map(deduction -> new Deduction(
                        deduction.party(),
                        deduction.amount().times(part, RoundingMode.HALF_UP).negated()))
                .toList();
        return new RevenueLine(
                new LineKey(SOURCE, key.document() + "-CREDIT", key.line(), 1),
                RevenueLine.Kind.CREDIT,
                Optional.of(key),
                line.sale(),
                line.service(),
                line.service().endExclusive().plusDays(14),
                line.amount().times(part, RoundingMode.HALF_UP).negated(),
                deductions,
                line.provenance(),
                Instant.EPOCH);
    }

    /** What is not itemized of a month: a line in the reporting currency that meets the target to the cent. */
    RevenueLine closing(YearMonth month, long cents) {
        OrganizationId customer = new OrganizationId("general-public");
        return new RevenueLine(
                closingKey(month),
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                Sale.of(CLOSING, new Route(List.of(ReferenceYear.VENDOR, customer)), new ProductId("chatgpt-plus")),
                DateRange.of(month),
                month.atEndOfMonth(),
                new Money(cents, reporting),
                List.of(),
                Optional.of(DEMO),
                Instant.EPOCH);
    }

    static LineKey closingKey(YearMonth month) {
        return new LineKey(SOURCE, month + "-" + CLOSING, "closing", 1);
    }

    private LineKey key(YearMonth month, ChannelCode channel) {
        String document = month + "-" + channel;
        int number = numbers.merge(document, 1, Integer::sum);
        return new LineKey(SOURCE, document, String.format("%04d", number), 1);
    }
}
