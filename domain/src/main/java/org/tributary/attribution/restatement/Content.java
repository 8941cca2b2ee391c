package org.tributary.attribution.restatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Share;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/**
 * What a share says: everything but when it was booked, and how much had come together before it. Such a running position moves with every
 * line that is restated before it, and moves no money by itself; where it does move some, the amounts differ.
 */
record Content(
        Share.Kind kind,
        Share.Origin origin,
        Share.Authority authority,
        OrganizationId payer,
        OrganizationId payee,
        DateRange segment,
        Measured measured,
        List<Passed> cuts,
        Money accrued,
        Money payable,
        LocalDate earnedOn) {

    record Measured(Base kind, Money lineBase, Optional<FxRate> fx, Money base, Optional<Rate> rate) {}

    record Passed(ClauseId clause, Money payable) {}

    static Content of(Share share) {
        Share.Calculation made = share.calculation();
        return new Content(
                share.kind(),
                share.origin(),
                share.authority(),
                share.payer(),
                share.payee(),
                share.segment(),
                new Measured(made.baseKind(), made.lineBase(), made.fx(), made.base(), made.rate()),
                made.cuts().stream()
                        .map(cut -> new Passed(cut.clause(), cut.payable()))
                        .toList(),
                share.accrued(),
                share.payable(),
                share.earnedOn());
    }
}
