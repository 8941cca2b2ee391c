package org.tributary.attribution.scenario;

import java.time.LocalDate;
import java.util.List;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ProportionalShare;

/** Copies of clauses with one part replaced. */
final class Copies {

    private Copies() {}

    static ProportionalShare of(ProportionalShare share, Rate rate, Base base) {
        return new ProportionalShare(
                share.id(),
                share.provenance(),
                share.payer(),
                share.payee(),
                rate,
                base,
                share.basis(),
                share.coverage(),
                share.term(),
                share.rounding());
    }

    static BandedShare of(BandedShare share, List<Band> bands) {
        return new BandedShare(
                share.id(),
                share.provenance(),
                share.payer(),
                share.payee(),
                bands,
                share.mode(),
                share.measure(),
                share.reset(),
                share.base(),
                share.basis(),
                share.coverage(),
                share.term(),
                share.rounding());
    }

    static Cap of(Cap cap, Money amount, LocalDate scopeStart) {
        return new Cap(
                cap.id(),
                cap.provenance(),
                amount,
                cap.legs(),
                scopeStart,
                cap.consumption(),
                cap.inceptionBalance(),
                cap.truncation());
    }
}
