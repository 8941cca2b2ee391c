package org.tributary.attribution.payment;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Share;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.ClauseId;

/**
 * What one clause made payable in one month, before anybody asks when it is paid.
 *
 * @param revision the number of the revision that decided it, whose payment terms bear; from 1
 * @param leg the clause
 * @param month the month it is booked in, which is the month it is earned in unless that was closed: with that one it is settled
 * @param amount what is payable after guarantees and caps; below zero where the payee owes it back
 */
public record Owed(
        int revision, ClauseId leg, OrganizationId payer, OrganizationId payee, YearMonth month, Money amount) {

    /** What the shares that clauses decide made payable, month by month; what the route decides is paid by customers. */
    public static List<Owed> of(Collection<Attribution> attributions) {
        return attributions.stream().flatMap(Owed::months).toList();
    }

    private static Stream<Owed> months(Attribution attribution) {
        Share share = attribution.share();
        return switch (share.kind()) {
            case MARGIN, RECEIPTS, JOINT -> Stream.empty();
            case REVENUE_SHARE, FEE ->
                attribution.postings().stream()
                        .filter(posting -> posting.account() == Account.SHARE_RECEIVED)
                        .map(posting -> new Owed(
                                share.authority().revision(),
                                new ClauseId(share.clause()),
                                share.payer(),
                                share.payee(),
                                posting.period(),
                                posting.amount()));
        };
    }
}
