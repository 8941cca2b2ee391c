package org.tributary.attribution;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Cap;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.ProportionalShare;

/**
 * Attributes revenue lines: cuts them into segments, walks the route, applies the clauses in force, and cuts what caps do not
 * let pass. It knows no clock and no database; equal input gives equal output, to the cent.
 *
 * <p>Lines are taken in the order of the day earned, then of their key, whatever order they come in.
 */
public final class AttributionEngine {

    private final PartnershipAgreement agreement;
    private final Map<ChannelCode, Channel> channels;
    private final FxRates rates;
    private final Instant knownAt;

    /** @param knownAt terms known by this instant are used, and everything computed is recorded at it */
    public AttributionEngine(
            PartnershipAgreement agreement, Map<ChannelCode, Channel> channels, FxRates rates, Instant knownAt) {
        this.agreement = agreement;
        this.channels = Map.copyOf(channels);
        this.rates = rates;
        this.knownAt = knownAt;
    }

    /**
     * The shares of the lines.
     *
     * @param caps what accrued before; consumed by this call
     * @throws org.tributary.terms.NoTermsInForce if a day of service has no terms
     * @throws FxRates.Missing if a currency has no rate in the month it is earned
     * @throws Refusal.NotFound if a channel is unknown
     */
    public List<Attribution> attribute(List<RevenueLine> lines, CapPositions caps) {
        List<Segment> segments = lines.stream()
                .flatMap(line -> Segment.of(line, agreement, knownAt).stream())
                .sorted(Comparator.comparing(Segment::earnedOn)
                        .thenComparing(segment -> segment.line().key()))
                .toList();
        List<Attribution> attributions = new ArrayList<>();
        List<Accrual> accruals = new ArrayList<>();
        for (Segment segment : segments) {
            Channel channel = channel(segment);
            FxRate rate = rateOf(segment);
            attributions.addAll(new RouteWaterfall(segment, channel, rate, knownAt).attributions());
            for (ProportionalShare share : segment.terms().shares()) {
                accrue(share, segment, channel, rate).ifPresent(accruals::add);
            }
        }
        attributions.addAll(CapTruncation.of(accruals, caps).stream()
                .map(payable -> payable.attribution(knownAt))
                .toList());
        return attributions;
    }

    private Channel channel(Segment segment) {
        return Optional.ofNullable(channels.get(segment.line().channel()))
                .orElseThrow(() -> new Refusal.NotFound("channel"));
    }

    private FxRate rateOf(Segment segment) {
        return rates.require(segment.price().currency(), agreement.currency(), YearMonth.from(segment.earnedOn()));
    }

    private static Optional<Accrual> accrue(ProportionalShare share, Segment segment, Channel channel, FxRate rate) {
        if (!share.coverage().covers(channel.code()) || !share.accruesOn(segment.earnedOn())) {
            return Optional.empty();
        }
        return base(share, segment, channel.principal()).map(base -> {
            Money converted = rate.convert(base);
            Optional<Cap> cap = segment.terms().capOf(share.id(), segment.earnedOn());
            return new Accrual(segment, channel, share, cap, base, rate, converted, share.of(converted));
        });
    }

    /** What the share is taken of; empty where the clause has nothing to bear on. */
    private static Optional<Money> base(ProportionalShare share, Segment segment, OrganizationId principal) {
        OrganizationId vendor = segment.line().route().vendor();
        return switch (share.base()) {
            case CUSTOMER_GROSS -> Optional.of(segment.price());
            case SELLER_RECEIPTS ->
                principal.equals(share.payer()) ? Optional.of(segment.receipts()) : Optional.empty();
            case VENDOR_NET_RECEIPTS -> principal.equals(vendor) ? Optional.of(segment.receipts()) : Optional.empty();
        };
    }

    /** Names of what the route itself decides, in place of a clause. */
    static final String MARGIN = "route.margin";

    static final String RECEIPTS = "route.receipts";
}
