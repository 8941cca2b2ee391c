package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/**
 * What a clause owes on a day whatever was sold.
 *
 * @param stretch the terms of the day
 * @param amount in the clause's currency
 * @param fx to the agreement's; empty where it is the same
 * @param balanceBefore of a shortfall: what the shares of its period came to
 */
record Fee(
        Stretch stretch,
        ClauseId clause,
        LocalDate earnedOn,
        OrganizationId payer,
        OrganizationId payee,
        Money amount,
        Optional<FxRate> fx,
        Optional<Money> balanceBefore) {

    Attribution attribution(Booking booking, Instant recordedAt) {
        DateRange day = DateRange.ofDay(earnedOn);
        LineKey line = new LineKey("TERMS", stretch.agreement().value(), clause + "." + earnedOn, 1);
        Money owed = fx.map(rate -> rate.convert(amount)).orElse(amount);
        Share share = new Share(
                booking.idOf(line, earnedOn, clause.value(), payee),
                Optional.empty(),
                Share.Kind.FEE,
                new Share.Origin(line, Share.Origin.TERMS_CHANNEL, Share.Origin.TERMS_PRODUCT, day, earnedOn),
                stretch.authority(clause.value()),
                payer,
                payee,
                day,
                new Share.Calculation(
                        Base.CUSTOMER_GROSS, amount, fx, owed, Optional.empty(), balanceBefore, List.of()),
                owed,
                owed,
                earnedOn,
                recordedAt);
        return Attribution.of(share, booking.firstOpen());
    }
}
