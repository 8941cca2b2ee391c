package org.tributary.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.attribution.Share.Cut;
import org.tributary.attribution.formula.CutFormula;
import org.tributary.attribution.formula.ProRata;
import org.tributary.money.Allocation;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.Money;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;

/**
 * Holds accruals against the guarantee and then the cap that count them: {@code payable = min(cap, sum of what comes to it)}, and only
 * the difference is paid (agreements, section 5, E2 and E5). Chronologically the later shares are cut. Pro rata all shares of the run
 * are, so those come out at its end. Either way the payable parts sum to the difference exactly.
 */
final class Cutting {

    private final ClauseBalances balances;
    private final Consumer<Accrual> sink;
    private final Map<ClauseId, List<Waiting>> waiting = new LinkedHashMap<>();

    /** @param counted what of the accrual counts towards the cap; the rest passes by */
    private record Waiting(Accrual accrual, Money counted) {}

    Cutting(ClauseBalances balances, Consumer<Accrual> sink) {
        this.balances = balances;
        this.sink = sink;
    }

    void cut(Accrual accrual) {
        LocalDate day = accrual.sold().segment().earnedOn();
        Accrual guaranteed = accrual.bearing()
                .guaranteeOn(day)
                .map(guarantee -> recouped(accrual, guarantee, day))
                .orElse(accrual);
        for (Cap cap : accrual.bearing().caps()) {
            Optional<Money> counted = counted(guaranteed, cap, day);
            if (counted.isPresent()) {
                capped(guaranteed, cap, counted.get());
                return;
            }
        }
        sink.accept(guaranteed);
    }

    private Accrual recouped(Accrual accrual, MinimumGuarantee guarantee, LocalDate day) {
        LocalDate period = guarantee.every().periodOf(day).startInclusive();
        Money accrued = accrual.accrued();
        Money before =
                balances.add(new ClauseBalances.Key(guarantee.id(), ClauseBalances.Kind.GUARANTEE, period), accrued);
        Money passed = switch (guarantee.recoupment()) {
            case SHORTFALL -> accrued;
            case ADVANCE ->
                growth(new CutFormula.Recoupment(units(guarantee.amount(), accrued.currency())), before, accrued);
        };
        return accrual.cut(new Cut(guarantee.id(), before, passed));
    }

    /** What of it counts towards a cap; empty where nothing of it is of the cap's days. */
    private static Optional<Money> counted(Accrual accrual, Cap cap, LocalDate earnedOn) {
        Optional<PaymentTerms> terms = switch (cap.consumption()) {
            case ACCRUED -> Optional.empty();
            case PAID -> accrual.bearing().paid();
        };
        if (terms.isEmpty()) {
            return earnedOn.isBefore(cap.scopeStart()) ? Optional.empty() : Optional.of(accrual.payable());
        }
        return due(accrual.payable(), terms.get(), earnedOn, cap.scopeStart());
    }

    private static Optional<Money> due(Money payable, PaymentTerms terms, LocalDate earnedOn, LocalDate from) {
        List<Instalment> instalments = terms.instalments();
        List<Money> parts = Allocation.inParts(
                payable, instalments.stream().map(Instalment::part).toList());
        Money due = Money.zero(payable.currency());
        boolean any = false;
        for (int i = 0; i < parts.size(); i++) {
            if (!terms.dueOn(earnedOn, instalments.get(i)).isBefore(from)) {
                due = due.plus(parts.get(i));
                any = true;
            }
        }
        return any ? Optional.of(due) : Optional.empty();
    }

    private void capped(Accrual accrual, Cap cap, Money counted) {
        Money before = balances.add(
                new ClauseBalances.Key(cap.id(), ClauseBalances.Kind.CAP, LocalDate.MIN),
                cap.inceptionBalance(),
                counted);
        Money passed = growth(new CutFormula.Ceiling(units(cap.amount(), counted.currency())), before, counted);
        Money besides = accrual.payable().minus(counted);
        Accrual cut = accrual.cut(new Cut(cap.id(), before, besides.plus(passed)));
        Consumer<Accrual> next = switch (cap.truncation()) {
            case CHRONOLOGICAL -> sink;
            case PRO_RATA ->
                held -> waiting.computeIfAbsent(cap.id(), _ -> new ArrayList<>())
                        .add(new Waiting(held, counted));
        };
        next.accept(cut);
    }

    private static Money growth(CutFormula formula, Money before, Money amount) {
        return new Money(formula.growth(before.minorUnits(), amount.minorUnits()), amount.currency());
    }

    /** @throws CurrencyMismatch if a guarantee or cap is in another currency than the shares it counts */
    private static long units(Money limit, Currency currency) {
        if (!limit.currency().equals(currency)) {
            throw new CurrencyMismatch(currency, limit.currency());
        }
        return limit.minorUnits();
    }

    /** Spreads what passes of the run over all of it, and lets go what waited for that; nothing comes after it. */
    void finish() {
        waiting.values().forEach(this::spread);
    }

    private void spread(List<Waiting> members) {
        long passed = 0;
        long[] counted = new long[members.size()];
        for (int i = 0; i < counted.length; i++) {
            Waiting member = members.get(i);
            counted[i] = member.counted().minorUnits();
            passed += member.accrual().payable().minorUnits() - besides(member);
        }
        long[] parts = ProRata.spread(counted, passed);
        for (int i = 0; i < counted.length; i++) {
            Waiting member = members.get(i);
            sink.accept(member.accrual()
                    .recut(new Money(
                            parts[i] + besides(member), member.counted().currency())));
        }
    }

    /** What of a member did not count, and passed by. */
    private static long besides(Waiting member) {
        List<Cut> cuts = member.accrual().cuts();
        Money into =
                cuts.size() > 1 ? cuts.getFirst().payable() : member.accrual().accrued();
        return into.minorUnits() - member.counted().minorUnits();
    }
}
