package org.tributary.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.attribution.Explanation.Step;
import org.tributary.attribution.Share.Calculation;
import org.tributary.attribution.Share.Cut;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.ShareClause;

/** Puts a share into words. */
record ExplanationSteps(Share share, Optional<Clause> clause, List<Clause> cuts, String channelName) {

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        share.reverses()
                .ifPresent(reversed -> steps.add(Step.of(
                        "Reversal",
                        "This takes back the share " + reversed
                                + ": the steps are the same, with every sign turned.")));
        if (share.kind() != Share.Kind.FEE) {
            steps.addAll(line());
        }
        steps.addAll(
                switch (share.kind()) {
                    case MARGIN ->
                        route("Margin", " keeps its margin on the route, as reported on the line, for these days.");
                    case RECEIPTS ->
                        route(
                                "Receipts",
                                " is the principal of the channel and receives what the route does not keep,"
                                        + " for these days.");
                    case JOINT -> joint();
                    case REVENUE_SHARE -> ofClause();
                    case FEE -> fee();
                });
        return steps;
    }

    private List<Step> line() {
        Share.Origin origin = share.origin();
        Step reported = Step.of(
                "Line",
                "Line " + origin.line() + " for " + origin.product() + " through " + channelName + ", service "
                        + origin.service().startInclusive() + " to "
                        + origin.service().endExclusive()
                        + " (exclusive), invoiced " + origin.invoicedOn() + ".");
        return List.of(reported, Step.of("Segment", segment()));
    }

    private String segment() {
        Share.Origin origin = share.origin();
        boolean served = origin.service().contains(share.segment().startInclusive());
        String regime = share.regime() + ", by the day " + share.earnedOn();
        return served
                ? share.segment().days() + " of " + origin.service().days() + " days fall under " + regime
                        + "; the line is cut by day, largest remainder."
                : "What is paid on the day falls under " + regime + "; a payment takes its part of the line.";
    }

    private List<Step> route(String title, String words) {
        return List.of(Step.of(title, share.payee() + words, share.payable()));
    }

    private List<Step> joint() {
        String part = share.rate().map(rate -> rate.percent()).orElseThrow();
        return List.of(Step.of(
                "Joint share",
                share.payee() + " developed the product together with " + share.payer() + " and receives " + part
                        + " of " + share.base() + " that " + share.payer()
                        + " receives; split in two, largest remainder.",
                share.payable()));
    }

    private List<Step> ofClause() {
        Calculation calculation = share.calculation();
        List<Step> steps = new ArrayList<>();
        String base = "The base is " + calculation.baseKind().inWords() + " for these days.";
        steps.add(Step.of("Base", base, calculation.lineBase()));
        calculation.fx().ifPresent(fx -> steps.add(exchange(fx)));
        clause.filter(ShareClause.class::isInstance)
                .map(ShareClause.class::cast)
                .map(found -> step("Clause", found.inWords() + arithmetic(found), share.accrued(), found))
                .ifPresent(steps::add);
        for (Cut cut : calculation.cuts()) {
            cuts.stream()
                    .filter(candidate -> candidate.id().equals(cut.clause()))
                    .forEach(found -> steps.add(held(found, cut)));
        }
        return steps;
    }

    private Step exchange(FxRate fx) {
        return Step.of(
                "Exchange",
                "1 " + fx.from() + " = " + fx.rate() + " " + fx.to() + " for " + fx.month() + " (" + fx.source()
                        + "), half-up.",
                share.base());
    }

    private String arithmetic(ShareClause found) {
        String before = share.calculation()
                .balanceBefore()
                .map(balance -> " What had come together before is " + balance + ".")
                .orElse("");
        String result = " = " + share.accrued() + ", rounded " + rounding(found.rounding()) + ".";
        String rate = share.rate().map(one -> one.percent()).orElse("the rates of several bands");
        return switch (found) {
            case ProportionalShare _ -> before + " " + share.base() + " x " + rate + result;
            case BandedShare banded -> before + " " + share.base() + whole(banded) + rate + result;
        };
    }

    private static String whole(BandedShare banded) {
        return switch (banded.mode()) {
            case MARGINAL -> " x ";
            case WHOLE_AMOUNT -> ", with all that came before it in the period brought to ";
        };
    }

    private static String rounding(Rounding rounding) {
        String mode = rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (rounding.scope()) {
            case PER_LINE -> mode;
            case CUMULATIVE -> mode + " as a running total";
        };
    }

    private static Step held(Clause found, Cut cut) {
        String title = found instanceof org.tributary.terms.clause.Cap ? "Cap" : "Guarantee";
        String text = found.inWords() + " Come together before: " + cut.before() + "; payable of this share "
                + cut.payable() + ".";
        return step(title, text, cut.payable(), found);
    }

    private List<Step> fee() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("Terms", share.regime() + " owes it on " + share.earnedOn() + ", whatever is sold."));
        Calculation calculation = share.calculation();
        String before = calculation
                .balanceBefore()
                .map(balance -> " The shares of the period came to " + balance + ".")
                .orElse("");
        clause.ifPresent(found -> steps.add(step("Clause", found.inWords() + before, calculation.lineBase(), found)));
        calculation.fx().ifPresent(fx -> steps.add(exchange(fx)));
        return steps;
    }

    private static Step step(String title, String text, Money amount, Clause clause) {
        return new Step(
                title, text, Optional.of(amount), Optional.of(clause.id().value()), Optional.of(clause.provenance()));
    }
}
