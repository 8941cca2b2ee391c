package org.tributary.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Explanation.Step;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.terms.Cap;
import org.tributary.terms.ProportionalShare;

/**
 * An accrual and what of it is payable.
 *
 * @param accruedBefore what had accrued towards the cap before it, where a cap counts it
 */
record PayableAccrual(Accrual accrual, Money payable, Optional<Money> accruedBefore) {

    static PayableAccrual uncapped(Accrual accrual) {
        return new PayableAccrual(accrual, accrual.accrued(), Optional.empty());
    }

    static PayableAccrual capped(Accrual accrual, Money payable, Money accruedBefore) {
        return new PayableAccrual(accrual, payable, Optional.of(accruedBefore));
    }

    PayableAccrual withPayable(Money part) {
        return new PayableAccrual(accrual, part, accruedBefore);
    }

    Money accrued() {
        return accrual.accrued();
    }

    Attribution attribution(Instant recordedAt) {
        Segment segment = accrual.segment();
        RevenueLine line = segment.line();
        ProportionalShare clause = accrual.share();
        Share share = new Share(
                ShareId.of(
                        line.key(), segment.days().startInclusive(), clause.id().value(), clause.payee()),
                Share.Kind.REVENUE_SHARE,
                line.key(),
                line.channel(),
                line.product(),
                segment.terms().regime(),
                clause.id().value(),
                clause.payer(),
                clause.payee(),
                segment.days(),
                clause.base(),
                accrual.converted(),
                Optional.of(clause.rate()),
                accrual.accrued(),
                payable,
                segment.earnedOn(),
                recordedAt);
        Explanation explanation = new Explanation(steps());
        return new Attribution(share, MonthlyPostings.ofShare(share), explanation);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>(RouteWaterfall.steps(accrual.segment(), accrual.channel()));
        ProportionalShare clause = accrual.share();
        steps.add(Step.of("Base", "The base is " + clause.base().inWords() + " for these days.", accrual.base()));
        if (!accrual.base().currency().equals(accrual.converted().currency())) {
            steps.add(Step.of(
                    "Exchange",
                    "1 " + accrual.rate().from() + " = " + accrual.rate().rate() + " "
                            + accrual.rate().to() + " for " + accrual.rate().month() + " ("
                            + accrual.rate().source() + "), half-up.",
                    accrual.converted()));
        }
        steps.add(new Step(
                "Clause",
                clause.inWords() + " " + accrual.converted() + " x "
                        + clause.rate().percent() + " = " + accrual.accrued() + ", rounded "
                        + clause.rounding()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-') + ".",
                Optional.of(accrual.accrued()),
                Optional.of(clause.id().value()),
                Optional.of(clause.provenance())));
        accrual.cap().ifPresent(cap -> steps.add(capStep(cap)));
        return steps;
    }

    private Step capStep(Cap cap) {
        Money before = accruedBefore.orElseThrow();
        Money after = before.plus(accrued());
        String text = cap.inWords() + " Accrued before " + before + ", after " + after + "; payable of this share "
                + payable + ".";
        return new Step(
                "Cap", text, Optional.of(payable), Optional.of(cap.id().value()), Optional.of(cap.provenance()));
    }
}
