package org.tributary.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Explanation.Step;
import org.tributary.billing.Deduction;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Base;

/**
 * Walks a segment's price down the route: what each party keeps, and what reaches the channel's principal. The parts sum to the
 * price exactly (agreements, section 5, E11).
 */
record RouteWaterfall(Segment segment, Channel channel, FxRate rate, Instant recordedAt) {

    List<Attribution> attributions() {
        List<Attribution> attributions = new ArrayList<>();
        for (Deduction deduction : segment.deductions()) {
            attributions.add(kept(Share.Kind.MARGIN, AttributionEngine.MARGIN, deduction.party(), deduction.amount()));
        }
        attributions.add(
                kept(Share.Kind.RECEIPTS, AttributionEngine.RECEIPTS, channel.principal(), segment.receipts()));
        return attributions;
    }

    private Attribution kept(Share.Kind kind, String clause, OrganizationId payee, Money amount) {
        RevenueLine line = segment.line();
        Share share = new Share(
                ShareId.of(line.key(), segment.days().startInclusive(), clause, payee),
                kind,
                line.key(),
                line.channel(),
                line.product(),
                segment.terms().regime(),
                clause,
                line.customer(),
                payee,
                segment.days(),
                kind == Share.Kind.MARGIN ? Base.CUSTOMER_GROSS : Base.SELLER_RECEIPTS,
                amount,
                Optional.empty(),
                amount,
                amount,
                segment.earnedOn(),
                recordedAt);
        List<Step> steps = new ArrayList<>(steps(segment, channel));
        String words = kind == Share.Kind.MARGIN
                ? payee + " keeps its margin on the route, as reported on the line, for these days."
                : payee + " is the principal of the channel and receives what the route does not keep, for these days.";
        steps.add(Step.of(kind == Share.Kind.MARGIN ? "Margin" : "Receipts", words, amount));
        return new Attribution(share, MonthlyPostings.ofPrice(share, rate), new Explanation(steps));
    }

    /**
     * The steps every share of the segment begins with. They name neither the customer nor the other parties on the route and give
     * none of their amounts, because a partner reads the same text as finance.
     */
    static List<Step> steps(Segment segment, Channel channel) {
        RevenueLine line = segment.line();
        Step reported = Step.of(
                "Line",
                "Line " + line.key() + " for " + line.product() + " through " + channel.name() + ", service "
                        + line.service().startInclusive() + " to "
                        + line.service().endExclusive()
                        + " (exclusive), invoiced " + line.invoicedOn() + ".");
        Step cut = Step.of(
                "Segment",
                segment.days().days() + " of " + line.service().days() + " days fall under "
                        + segment.terms().regime() + " (" + segment.terms().title() + "), by the day "
                        + segment.earnedOn()
                        + "; the line is cut by day, largest remainder.");
        return List.of(reported, cut);
    }
}
