package org.tributary.attribution.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** Adds up shares by what a scenario keeps apart, as one vendor sees them. */
final class Tally {

    private final OrganizationId vendor;
    private final DateRange earned;

    Tally(OrganizationId vendor, DateRange earned) {
        this.vendor = vendor;
        this.earned = earned;
    }

    SortedMap<Cell, Figures> of(List<Attribution> attributions) {
        SortedMap<Cell, Figures> figures = new TreeMap<>();
        for (Attribution attribution : attributions) {
            if (concerns(attribution.share())) {
                attribution.postings().stream()
                        .filter(posting ->
                                posting.party().equals(attribution.share().payee()))
                        .filter(posting -> earned.contains(firstDay(posting)))
                        .forEach(posting -> figures.merge(
                                cell(attribution.share(), posting),
                                figures(attribution.share(), posting),
                                Figures::plus));
            }
        }
        return figures;
    }

    private static LocalDate firstDay(Posting posting) {
        return posting.month().atDay(1);
    }

    /** What others keep on the route is owed by nobody: it moves with the price, not with the terms. */
    private boolean concerns(Share share) {
        return decidedByClause(share) || share.payee().equals(vendor);
    }

    private static boolean decidedByClause(Share share) {
        return switch (share.kind()) {
            case MARGIN, RECEIPTS, JOINT -> false;
            case REVENUE_SHARE, FEE -> true;
        };
    }

    private Cell cell(Share share, Posting posting) {
        OrganizationId partner = decidedByClause(share) && share.payee().equals(vendor) ? share.payer() : share.payee();
        return new Cell(partner, share.channel(), share.product(), posting.month(), share.clause());
    }

    private Figures figures(Share share, Posting posting) {
        Money nothing = Money.zero(posting.reporting().currency());
        Money received = share.payee().equals(vendor) ? posting.reporting() : nothing;
        Money paid = share.payer().equals(vendor) ? posting.reporting() : nothing;
        Money net = received.minus(paid);
        return decidedByClause(share)
                ? new Figures(posting.accrued(), posting.reporting(), net)
                : new Figures(nothing, nothing, net);
    }
}
