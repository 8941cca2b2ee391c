package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Base;
import org.tributary.time.DateRange;

/**
 * Who gets what of one segment of one line, under which clause.
 *
 * @param clause the clause's id, or {@code route.margin} and {@code route.receipts} for what the route itself decides
 * @param segment the days it is about
 * @param base what it is taken of, in the currency of {@code accrued}; of margins and receipts the amount itself, so that no
 *     partner learns another's
 * @param rate absent for margins and receipts
 * @param accrued what the clause gives
 * @param payable what is payable of it after caps
 * @param earnedOn the day that decided the terms: the first time axis
 * @param recordedAt when the platform knew it: the second
 */
public record Share(
        ShareId id,
        Kind kind,
        LineKey line,
        ChannelCode channel,
        ProductId product,
        String regime,
        String clause,
        OrganizationId payer,
        OrganizationId payee,
        DateRange segment,
        Base baseKind,
        Money base,
        Optional<Rate> rate,
        Money accrued,
        Money payable,
        LocalDate earnedOn,
        Instant recordedAt) {

    /** What decides the share. */
    public enum Kind {
        /** A party on the route keeps it. */
        MARGIN,
        /** The channel's principal receives it. */
        RECEIPTS,
        /** A clause moves it between partners. */
        REVENUE_SHARE
    }
}
