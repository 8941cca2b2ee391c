package org.tributary.contract.renewal;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Notice;
import org.tributary.money.Money;

/** The ends of a contract's terms, as its amendments leave them. */
public final class TermEnds {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final Contract contract;
    private final RecurringValue value;

    private TermEnds(Contract contract) {
        this.contract = contract;
        this.value = RecurringValue.of(contract);
    }

    /** By their days: those that were renewed, and the one that ends as things stand; no two on one day. */
    public static List<TermEnd> of(Contract contract) {
        TermEnds ends = new TermEnds(contract);
        LocalDate last = ends.value.timeline().endExclusive();
        List<TermEnd> all = new ArrayList<>(contract.amendments().stream()
                .flatMap(amendment -> ends.renewed(amendment, last))
                .sorted(comparing(TermEnd::endsOn))
                .toList());
        all.add(ends.last(last));
        return all;
    }

    /** A contract that was terminated on the day it was renewed was not. */
    private Stream<TermEnd> renewed(Amendment amendment, LocalDate last) {
        LocalDate on = amendment.effectiveOn();
        return amendment.changes().stream()
                .flatMap(change -> change instanceof ContractChange.Renew renew ? Stream.of(renew) : Stream.empty())
                .filter(_ -> on.isBefore(last))
                .limit(1)
                .map(renew -> end(on, Optional.empty(), Optional.of(renew.until()), Optional.of(annual(value, on))));
    }

    private TermEnd last(LocalDate on) {
        Optional<Contract> further = contract.renewalAhead().map(ahead -> contract.amend(ahead, contract.recordedAt()));
        return end(
                on,
                contract.timeline().last().notice(),
                further.map(renewed -> renewed.timeline().endExclusive()),
                further.map(renewed -> annual(RecurringValue.of(renewed), on)));
    }

    private TermEnd end(LocalDate on, Optional<Notice> notice, Optional<LocalDate> nextEndsOn, Optional<Money> after) {
        boolean last = on.equals(value.timeline().endExclusive());
        return new TermEnd(
                on,
                contract.renewal().kind(),
                contract.renewal().lastNoticeDay(on),
                notice,
                last && contract.isTerminated(),
                !last,
                nextEndsOn,
                annual(value, on.minusDays(1)),
                after);
    }

    private static Money annual(RecurringValue value, LocalDate day) {
        return value.on(day, MONTHS_OF_A_YEAR);
    }
}
