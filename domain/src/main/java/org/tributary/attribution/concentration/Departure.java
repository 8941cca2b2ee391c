package org.tributary.attribution.concentration;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What goes with a channel that closes or a partner that leaves, and what stays: every sale through the channel, or that passes the
 * partner or is hosted by it, goes. Nothing is assumed to move to another road.
 *
 * @param leaving the channel's code or the partner's id
 * @param atRisk the vendor's revenue that goes
 * @param paidAtRisk the shares the vendor would no longer owe of it
 * @param receivedAtRisk the shares the vendor would no longer receive, which are in {@code atRisk} too
 * @param remaining the vendor's revenue that stays
 * @param remainder how what stays spreads
 */
public record Departure(
        String leaving,
        Money atRisk,
        Money paidAtRisk,
        Money receivedAtRisk,
        Money remaining,
        Concentration remainder) {

    /** If this partner leaves. */
    public static Departure of(
            OrganizationId partner, Dependency dependency, Currency currency, Collection<Contribution> contributions) {
        return of(partner.value(), contribution -> contribution.hangsOn(partner), dependency, currency, contributions);
    }

    /** If this channel closes. */
    public static Departure of(
            ChannelCode channel, Dependency dependency, Currency currency, Collection<Contribution> contributions) {
        return of(
                channel.value(),
                contribution -> contribution.channel().equals(channel),
                dependency,
                currency,
                contributions);
    }

    private static Departure of(
            String leaving,
            Predicate<Contribution> leaves,
            Dependency dependency,
            Currency currency,
            Collection<Contribution> contributions) {
        List<Contribution> goes = contributions.stream().filter(leaves).toList();
        List<Contribution> stays =
                contributions.stream().filter(leaves.negate()).toList();
        Concentration remainder = Concentration.of(dependency, currency, stays);
        return new Departure(
                leaving,
                sum(currency, goes, Contribution::revenue),
                sum(currency, goes, Contribution::paid),
                sum(currency, goes, Contribution::received),
                remainder.total(),
                remainder);
    }

    /** What the vendor has less of: the revenue at risk without the shares it would no longer owe. */
    public Money retainedAtRisk() {
        return atRisk.minus(paidAtRisk);
    }

    private static Money sum(
            Currency currency, List<Contribution> contributions, Function<Contribution, Money> amount) {
        return contributions.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }
}
