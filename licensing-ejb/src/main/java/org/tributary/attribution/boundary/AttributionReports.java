package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.Refusal;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.ExplainedShare;
import org.tributary.attribution.Explanation;
import org.tributary.attribution.FlowLink;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.ShareQuery;
import org.tributary.attribution.Totals;
import org.tributary.attribution.control.LedgerTotals;
import org.tributary.attribution.control.PostedFigures;
import org.tributary.attribution.control.PublishedFigures;
import org.tributary.attribution.control.RecordedShares;
import org.tributary.attribution.reconciliation.CheckResult;
import org.tributary.attribution.reconciliation.Reconciliation;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.channel.Channel;
import org.tributary.channel.boundary.Channels;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.terms.Revision;
import org.tributary.terms.boundary.GoverningTerms;

/** Who earned what, under which clause, and why. A partner sees its own side only: the queries say so, and the database again. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.BILLING_SYSTEM,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class AttributionReports {

    @Inject
    RecordedShares recordedShares;

    @Inject
    LedgerTotals ledgerTotals;

    @Inject
    PublishedFigures publishedFigures;

    @Inject
    ReportedLines reportedLines;

    @Inject
    GoverningTerms terms;

    @Inject
    Channels channels;

    @Inject
    CurrentActor actor;

    /** One page of shares; {@code from} and {@code to} of the filter are about the day earned. */
    public SharePage shares(ShareQuery query) {
        return recordedShares.page(query, actor.scope());
    }

    /** @throws Refusal.NotFound if there is no such share, or it is another partner's */
    public ExplainedShare share(ShareId id) {
        SharePage.Row found = recordedShares.find(id, actor.scope()).orElseThrow(() -> new Refusal.NotFound("share"));
        Share share = found.share();
        return new ExplainedShare(
                recordedShares.withPostings(share, actor.scope()), explain(share), found.run(), source(share));
    }

    /** Why the share is what it is. @throws Refusal.NotFound if there is no such share, or it is another partner's */
    public Explanation explanation(ShareId id) {
        return explain(recordedShares
                .find(id, actor.scope())
                .orElseThrow(() -> new Refusal.NotFound("share"))
                .share());
    }

    /** The words are computed from the share and the clause that decided it, which is never edited. */
    private Explanation explain(Share share) {
        Share.Authority authority = share.authority();
        Revision decided =
                terms.find(authority.agreement()).orElseThrow().revisions().get(authority.revision() - 1);
        return Explanation.of(share, decided, channelName(share));
    }

    private String channelName(Share share) {
        return channels.list().stream()
                .filter(channel -> channel.code().equals(share.channel()))
                .map(Channel::name)
                .findFirst()
                .orElse(share.channel().value());
    }

    /** Every share of a filter, reversals among them, each handed on as it is read. */
    public void export(AttributionFilter filter, Consumer<SharePage.Row> sink) {
        recordedShares.each(filter, actor.scope(), sink);
    }

    /**
     * Everything booked of a line by an instant.
     *
     * @throws Refusal.NotFound if there is no such line, or the caller is not on its route
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
    public LineAttribution line(LineKey key, Instant knownAt) {
        RevenueLine line = reportedLines
                .find(key)
                .filter(found -> !found.recordedAt().isAfter(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("revenue-line"));
        return new LineAttribution(
                line,
                recordedShares.ofLine(key, knownAt, actor.scope()),
                reportedLines.correcting(key),
                reportedLines.payments(knownAt).getOrDefault(key, List.of()));
    }

    /** A line with everything booked of it, what corrects it, and what was paid of it. */
    public record LineAttribution(
            RevenueLine line, List<SharePage.Row> shares, List<LineKey> correctedBy, List<Payment> payments) {

        /** Copies the lists. */
        public LineAttribution {
            shares = List.copyOf(shares);
            correctedBy = List.copyOf(correctedBy);
            payments = List.copyOf(payments);
        }
    }

    /** The line names the customer and what every party on the route keeps: that is for the vendor's eyes. */
    private Optional<RevenueLine> source(Share share) {
        return actor.require().partner().isPresent() ? Optional.empty() : reportedLines.find(share.line());
    }

    /**
     * Totals in the reporting currency; {@code from} and {@code to} of the filter are about the months posted to, and a month
     * counts if its first day lies in the range. Grouped by party, a row is about the postings of that party.
     *
     * @throws GoverningTerms.None while no agreement says what the reporting currency is
     */
    public Totals totals(AttributionFilter filter, List<Dimension> groupBy) {
        return ledgerTotals.of(filter, groupBy, actor.scope(), terms.reportingCurrency());
    }

    /**
     * Published figures held against computed ones, in the order they were registered. For the vendor's staff only.
     *
     * @param knownAt what was posted by this instant counts; everything where nothing is said
     * @throws Refusal.Invalid if a check names a figure that is not there
     */
    @RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    public List<CheckResult> reconciliation(Optional<Instant> knownAt) {
        PostedFigures posted = new PostedFigures(ledgerTotals, actor.scope(), terms.reportingCurrency(), knownAt);
        return Reconciliation.of(publishedFigures.checks(), publishedFigures.figures(), posted);
    }

    /** The links product to channel and channel to payee, over the same months as the totals. */
    public List<FlowLink> flow(AttributionFilter filter) {
        return ledgerTotals.flow(filter, actor.scope(), terms.reportingCurrency());
    }
}
