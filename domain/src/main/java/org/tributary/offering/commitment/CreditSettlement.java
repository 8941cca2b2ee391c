package org.tributary.offering.commitment;

import static org.tributary.offering.commitment.PeriodSpend.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.time.DateRange;

/**
 * Periods whose spend credits cover: the credits of one pool, drawn stretch by stretch. What a period has is how the pool stands on its last day
 * beside how it stood on the day before it.
 *
 * @param like any of the periods, for the currency
 */
record CreditSettlement(CreditPool pool, PeriodSpend like) {

    static List<Settlement> of(SpendAgreement agreement, PrepaidCredits credits, List<PeriodSpend> spends) {
        List<CreditDraw> draws = spends.stream()
                .flatMap(spend -> spend.stretches().stream()
                        .filter(stretch -> spend.on(stretch).compareTo(spend.nothing()) > 0)
                        .map(stretch -> new CreditDraw(
                                stretch.startInclusive(),
                                new Quantity(spend.on(stretch).amount()))))
                .toList();
        CreditPool pool = new CreditPool(agreement.customer(), credits.grants(), draws);
        return spends.stream()
                .map(spend -> new CreditSettlement(pool, spend).settlement())
                .toList();
    }

    private Settlement settlement() {
        DateRange days = like.days();
        List<CreditGrant> usable = pool.grants().stream()
                .filter(grant -> days.intersection(
                                new DateRange(grant.from(), grant.until().plusDays(1)))
                        .isPresent())
                .toList();
        List<SpendOutcome.Grant> grants = usable.stream().map(this::grant).toList();
        List<CreditGrant> fresh = usable.stream()
                .filter(grant -> days.contains(grant.from()))
                .sorted(Comparator.comparing(CreditGrant::from).thenComparing(CreditGrant::id))
                .toList();
        SpendOutcome.Covered covered = new SpendOutcome.Covered(
                fresh.stream().map(this::price).reduce(like.nothing(), Money::plus),
                sum(grants, SpendOutcome.Grant::drawn),
                overage(last()).minus(overage(before())),
                sum(grants, SpendOutcome.Grant::expired),
                sum(grants, SpendOutcome.Grant::left),
                grants);
        return new Settlement(covered, like.charged(steps(fresh, covered)));
    }

    private SpendOutcome.Grant grant(CreditGrant grant) {
        boolean ends = !grant.until().isAfter(last());
        Money opening = left(grant, before());
        Money closing = left(grant, ends ? grant.until() : last());
        Money nothing = like.nothing();
        return new SpendOutcome.Grant(
                grant.id(),
                grant.until(),
                opening,
                opening.minus(closing),
                ends ? closing : nothing,
                ends ? nothing : closing);
    }

    /** What was left of a grant at the end of a day until which it did not expire; all of it before it was granted. */
    private Money left(CreditGrant grant, LocalDate day) {
        return money(
                grant.from().isAfter(day)
                        ? grant.credits()
                        : pool.on(day).left().getOrDefault(grant.id(), Quantity.NONE));
    }

    private Money overage(LocalDate day) {
        return money(pool.on(day).overage());
    }

    private List<ChargeAmount.Step> steps(List<CreditGrant> fresh, SpendOutcome.Covered covered) {
        List<ChargeAmount.Step> steps = new ArrayList<>();
        fresh.forEach(grant -> steps.add(step(
                money(grant.credits()) + " of credits " + (grant.price().isPresent() ? "sold: " : "given: ")
                        + grant.id(),
                price(grant))));
        for (SpendOutcome.Grant grant : covered.grants()) {
            if (!grant.drawn().isZero()) {
                steps.add(step(grant.drawn() + " covered by " + grant.id(), like.nothing()));
            }
            if (!grant.expired().isZero()) {
                steps.add(step(
                        grant.expired() + " of " + grant.id() + " expired after " + grant.until(), like.nothing()));
            }
        }
        if (!covered.overage().isZero()) {
            steps.add(step("spend that no credits cover", covered.overage()));
        }
        return steps;
    }

    private Money price(CreditGrant grant) {
        return grant.price().map(UnitPrice::amount).map(like::money).orElse(like.nothing());
    }

    private LocalDate last() {
        return like.days().endExclusive().minusDays(1);
    }

    private LocalDate before() {
        return like.days().startInclusive().minusDays(1);
    }

    private Money money(Quantity credits) {
        return like.money(credits.amount());
    }

    private Money sum(List<SpendOutcome.Grant> grants, Function<SpendOutcome.Grant, Money> of) {
        return grants.stream().map(of).reduce(like.nothing(), Money::plus);
    }
}
