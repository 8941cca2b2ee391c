package org.tributary.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.Refusal.Faults;
import org.tributary.money.Quantity;

/**
 * What of a contract may be taken back on a day: each addition has a window of its own, and the latest one is taken back first.
 */
final class ReductionWindows {

    /** What was added on a day, as far as it was not taken back. */
    private record Addition(LocalDate on, Quantity left) {}

    private final CancellationTerms terms;
    private final Map<LineId, List<Addition>> additions = new TreeMap<>();

    ReductionWindows(CancellationTerms terms, ContractState signed) {
        this.terms = terms;
        signed.lines().values().forEach(line -> add(line.id(), line.from().orElseThrow(), line.quantity()));
    }

    /** Notes a fault where a change takes back what may not be any more. */
    void check(ContractChange change, ContractState before, LocalDate on, String pointer, Faults faults) {
        switch (change) {
            case ContractChange.AddLine line ->
                add(line.line().id(), line.line().from().orElse(on), line.line().quantity());
            case ContractChange.AddQuantity more -> add(more.line(), on, more.more());
            case ContractChange.TrueUp up -> add(up.line(), on, up.active().above(quantity(before, up.line())));
            case ContractChange.ReduceQuantity less -> take(less.line(), less.less(), on, pointer + "/less", faults);
            case ContractChange.EndLine end ->
                take(end.line(), quantity(before, end.line()), on, pointer + "/line", faults);
            case ContractChange.CoTerm co -> coTerm(co, before, on, pointer, faults);
            case ContractChange.ChangeProduct _,
                    ContractChange.ChangePrice _,
                    ContractChange.Suspend _,
                    ContractChange.Resume _,
                    ContractChange.MoveChannel _,
                    ContractChange.Transfer _,
                    ContractChange.Extend _,
                    ContractChange.GiveNotice _,
                    ContractChange.AgreeServiceLevel _,
                    ContractChange.EndServiceLevel _,
                    ContractChange.Terminate _ -> {}
            case ContractChange.Renew _ -> renewed(before, on);
        }
    }

    /** A line that ends sooner is taken back; one that ends later is not. */
    private void coTerm(
            ContractChange.CoTerm change, ContractState before, LocalDate on, String pointer, Faults faults) {
        ContractLine line = before.lines().get(change.line());
        if (line != null && change.until().isBefore(line.until().orElse(before.endExclusive()))) {
            take(change.line(), line.quantity(), on, pointer + "/until", faults);
        }
    }

    /** The windows of what was added and not taken back, by line and in order; none where it may be taken back at any time. */
    List<ReductionWindow> windows() {
        return terms.days().stream()
                .flatMap(days -> additions.entrySet().stream()
                        .flatMap(line -> line.getValue().stream()
                                .filter(addition -> !addition.left().isNone())
                                .map(addition -> new ReductionWindow(
                                        line.getKey(),
                                        addition.left(),
                                        addition.on(),
                                        addition.on().plusDays(days)))))
                .toList();
    }

    private static Quantity quantity(ContractState state, LineId line) {
        ContractLine known = state.lines().get(line);
        return known == null ? Quantity.NONE : known.quantity();
    }

    private void add(LineId line, LocalDate on, Quantity many) {
        if (!many.isNone()) {
            additions.computeIfAbsent(line, _ -> new ArrayList<>()).add(new Addition(on, many));
        }
    }

    /** A renewal opens the window of everything that is renewed anew. */
    private void renewed(ContractState before, LocalDate on) {
        additions.clear();
        before.lines().values().forEach(line -> add(line.id(), on, line.quantity()));
    }

    private void take(LineId line, Quantity less, LocalDate on, String pointer, Faults faults) {
        List<Addition> known = additions.getOrDefault(line, new ArrayList<>());
        Quantity open = known.stream()
                .filter(addition -> terms.allow(addition.on(), on))
                .map(Addition::left)
                .reduce(Quantity.NONE, Quantity::plus);
        faults.require(
                less.compareTo(open) <= 0 || terms.days().isEmpty(),
                "amendment.window",
                pointer,
                "Of line " + line + " " + open + " may be taken back on " + on
                        + ": the window of the rest has closed.");
        Quantity left = less;
        for (int i = known.size() - 1; i >= 0 && !left.isNone(); i--) {
            Addition addition = known.get(i);
            Quantity taken = left.min(addition.left());
            known.set(i, new Addition(addition.on(), addition.left().above(taken)));
            left = left.above(taken);
        }
    }
}
