package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.commitment.Ramp;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/**
 * What the usage of a priced offer becomes when it is signed: a subscription for each line, at its discount, and the spend agreement that they draw on.
 *
 * @param priced with one line of usage at least
 * @param id of the agreement; the subscriptions are called by it and their lines
 */
public record SignedUsage(PricedOffer priced, SpendAgreementId id, LocalDate signedOn) {

    /** Without a commitment nothing is committed: what is spent is charged, month by month. */
    private static final SpendDrawdown NOTHING = new SpendDrawdown(UnitPrice.FREE, Rate.ONE, Rate.ZERO, Ramp.NONE);

    /** The name of a line's subscription, under which its usage is reported. */
    public static SubscriptionId nameOf(SpendAgreementId agreement, OfferedUsage line) {
        return new SubscriptionId(agreement + ":" + line.id());
    }

    /** @throws Refusal.Invalid if a name becomes too long */
    public List<Subscription> subscriptions() {
        return priced.usage().stream().map(this::subscription).toList();
    }

    /**
     * It has the version of its book that it was priced by: agreed when it was signed, or on the first day of the version where that is later. All days
     * between the version's first and the line's have it.
     */
    private Subscription subscription(PricedUsage usage) {
        LocalDate first = usage.line().days(priced.offer().term()).startInclusive();
        LocalDate signed = signedOn.isBefore(first) ? signedOn : first;
        return new UsageTerms(priced.offer(), usage.line(), priced.through(), usage.book())
                .subscription(
                        nameOf(id, usage.line()),
                        signed.isBefore(usage.version()) ? usage.version() : signed,
                        usage.line().discount());
    }

    /**
     * The agreement that they draw on, for the whole term where something is committed.
     *
     * @param contract that is signed with it
     */
    public SpendAgreement agreement(Optional<ContractId> contract) {
        Offer offer = priced.offer();
        Optional<OfferedCommitment> commitment = offer.commitment();
        List<SubscriptionId> drawing = priced.usage().stream()
                .map(PricedUsage::line)
                .filter(line ->
                        commitment.map(its -> its.counts(line.product())).orElse(true))
                .map(line -> nameOf(id, line))
                .toList();
        return new SpendAgreement(
                id,
                priced.through().customer(),
                offer.title(),
                offer.currency(),
                drawing,
                commitment.isPresent() ? offer.term() : served(),
                commitment.map(OfferedCommitment::settlementMonths).orElse(1),
                commitment.map(OfferedCommitment::form).orElse(NOTHING),
                1,
                Instant.EPOCH,
                contract.map(ContractId::value));
    }

    /**
     * Holds what was quoted against what rating months of exactly the estimate would come to.
     *
     * @param books by which the lines were priced, as they are known now
     * @throws QuoteRefused if prices have moved since it was quoted
     */
    public void requireAsQuoted(Function<PriceBookId, PriceBook> books, Instant knownAt) {
        String moved = priced.usage().stream()
                .filter(usage -> !isAsQuoted(usage, books.apply(usage.book()), knownAt))
                .map(usage -> usage.line().product() + " " + usage.line().code())
                .collect(Collectors.joining(", "));
        if (!moved.isEmpty()) {
            throw new QuoteRefused(
                    Refusal.Kind.CONFLICT,
                    "quote.price-moved",
                    "Prices have moved since it was quoted: of " + moved + ". Write a new version.");
        }
    }

    private boolean isAsQuoted(PricedUsage usage, PriceBook book, Instant knownAt) {
        RatedEstimate estimate = new RatedEstimate(usage.line(), book, subscription(usage), knownAt);
        return IntStream.range(0, usage.months().size()).allMatch(month -> {
            EstimatedMonth quoted = usage.months().get(month);
            return estimate.month(month, quoted.days()).total().equals(quoted.amount());
        });
    }

    /** From the first day of any usage to the last. */
    private DateRange served() {
        List<DateRange> days = priced.usage().stream()
                .map(usage -> usage.line().days(priced.offer().term()))
                .toList();
        return new DateRange(
                days.stream()
                        .map(DateRange::startInclusive)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                days.stream()
                        .map(DateRange::endExclusive)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
