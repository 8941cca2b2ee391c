package org.tributary.attribution.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.Refusal;

/** Holds checks against figures and the ledger, in exact fractions. */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * The result of each check, in order.
     *
     * @throws Refusal.Invalid with all faults: unknown figures, division by zero
     */
    public static List<CheckResult> of(List<Check> checks, List<PublishedFigure> figures, LedgerFigures ledger) {
        Map<String, PublishedFigure> byId =
                figures.stream().collect(Collectors.toMap(PublishedFigure::id, Function.identity()));
        Refusal.Faults faults = new Refusal.Faults();
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            faults.check("/checks/" + i, () -> result(check, byId, ledger)).ifPresent(results::add);
        }
        faults.refuseIfAny("reconciliation.invalid");
        return results;
    }

    private static CheckResult result(Check check, Map<String, PublishedFigure> figures, LedgerFigures ledger) {
        Fraction computed = Arithmetic.parse(check.arithmetic()).value(figures, ledger);
        Fraction published = Arithmetic.parse(check.published()).value(figures, ledger);
        Fraction difference = computed.minus(published);
        return new CheckResult(
                check,
                published.display(),
                computed.display(),
                difference.display(),
                verdict(check, published, difference));
    }

    private static Verdict verdict(Check check, Fraction published, Fraction difference) {
        if (check.reading().isPresent()) {
            return switch (check.reading().get()) {
                case BOUND_ONLY -> Verdict.BOUND_ONLY;
                case COINCIDENCE -> Verdict.COINCIDENCE;
            };
        }
        Fraction size = difference.abs();
        if (size.numerator().signum() == 0) {
            return Verdict.EXACT;
        }
        if (size.compareTo(Fraction.of(check.rounding())) <= 0) {
            return Verdict.WITHIN_ROUNDING;
        }
        Fraction plausible = published.abs().times(Fraction.of(check.plausible()));
        return size.compareTo(plausible) <= 0 ? Verdict.PLAUSIBLE : Verdict.DOES_NOT_TIE;
    }
}
