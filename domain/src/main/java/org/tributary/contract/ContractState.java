package org.tributary.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tributary.Refusal.Faults;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.time.DateRange;

/**
 * What a contract says on a day, as the signing and the amendments until then leave it.
 *
 * @param endExclusive when it ends as things stand
 * @param lines by id; those that ended are still there
 * @param serviceLevels those that are promised; each may bear on some days only
 * @param notice that it does not go on after its term, where it was given
 */
public record ContractState(
        LocalDate endExclusive,
        SoldThrough through,
        SortedMap<LineId, ContractLine> lines,
        ServiceLevels serviceLevels,
        boolean suspended,
        Optional<Notice> notice) {

    /** Copies the lines. */
    public ContractState {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    static ContractState signed(
            DateRange term, SoldThrough through, List<ContractLine> signed, List<ServiceLevel> levels) {
        SortedMap<LineId, ContractLine> byId = new TreeMap<>();
        signed.forEach(line -> byId.put(line.id(), line.from(line.from().orElse(term.startInclusive()))));
        return new ContractState(term.endExclusive(), through, byId, ServiceLevels.of(levels), false, Optional.empty());
    }

    /** What holds of a line on a day; empty where it is not served. */
    public Optional<LineTerms> termsOf(LineId id, LocalDate day) {
        return suspended || !day.isBefore(endExclusive)
                ? Optional.empty()
                : Optional.ofNullable(lines.get(id))
                        .filter(line -> line.bearsOn(day))
                        .map(this::terms);
    }

    private LineTerms terms(ContractLine line) {
        return new LineTerms(
                line.product(),
                line.code(),
                line.charge(),
                line.priceMonths(),
                line.standalone(),
                line.quantity(),
                through);
    }

    /** The state after a change of an amendment; where it cannot be made, the fault is noted at {@code pointer} and the state stays. */
    ContractState after(ContractChange change, Amendment amendment, String pointer, Faults faults) {
        LocalDate on = amendment.effectiveOn();
        return switch (change) {
            case ContractChange.AddLine add -> add(add.line(), on, pointer, faults);
            case ContractChange.AddQuantity add ->
                with(
                        add.line(),
                        on,
                        pointer,
                        faults,
                        line -> line.of(line.quantity().plus(add.more())));
            case ContractChange.ReduceQuantity reduce -> reduce(reduce, on, pointer, faults);
            case ContractChange.TrueUp up ->
                with(
                        up.line(),
                        on,
                        pointer,
                        faults,
                        line -> line.of(line.quantity().max(up.active())));
            case ContractChange.ChangeProduct move -> with(move.line(), on, pointer, faults, line -> line.moved(move));
            case ContractChange.ChangePrice price ->
                with(price.line(), on, pointer, faults, line -> line.at(price.charge()));
            case ContractChange.EndLine end -> end(end.line(), on, pointer, faults);
            case ContractChange.CoTerm co -> coTerm(co, on, pointer, faults);
            case ContractChange.Suspend _ -> suspended(true, pointer, faults);
            case ContractChange.Resume _ -> suspended(false, pointer, faults);
            case ContractChange.MoveChannel move -> through(move.through(), true, pointer, faults);
            case ContractChange.Transfer transfer -> through(transfer.through(), false, pointer, faults);
            case ContractChange.Extend extend -> until(extend.until(), pointer, faults);
            case ContractChange.Renew renew -> renewed(renew, on, pointer, faults);
            case ContractChange.GiveNotice notice ->
                new ContractState(
                        endExclusive,
                        through,
                        lines,
                        serviceLevels,
                        suspended,
                        Optional.of(new Notice(notice.by(), notice.why(), on, amendment.number())));
            case ContractChange.AgreeServiceLevel agree ->
                promising(serviceLevels.agree(agree.level(), lines.keySet(), on, pointer, faults));
            case ContractChange.EndServiceLevel end -> promising(serviceLevels.end(end.code(), on, pointer, faults));
            case ContractChange.Terminate _ -> new ContractState(on, through, lines, serviceLevels, suspended, notice);
        };
    }

    private ContractState add(ContractLine line, LocalDate on, String pointer, Faults faults) {
        faults.require(
                !lines.containsKey(line.id()),
                "contract-line.known",
                pointer + "/line/id",
                "There is a line " + line.id() + " already.");
        faults.require(
                line.from().map(first -> !first.isBefore(on)).orElse(true),
                "contract-line.from",
                pointer + "/line/from",
                "The line begins before the amendment that adds it.");
        return lines.containsKey(line.id())
                ? this
                : faults.check(
                                pointer + "/line",
                                () -> replaced(line.from(line.from().orElse(on))))
                        .orElse(this);
    }

    private ContractState reduce(ContractChange.ReduceQuantity reduce, LocalDate on, String pointer, Faults faults) {
        Quantity known = Optional.ofNullable(lines.get(reduce.line()))
                .map(ContractLine::quantity)
                .orElse(Quantity.NONE);
        if (lines.containsKey(reduce.line()) && reduce.less().compareTo(known) >= 0) {
            faults.add(
                    "amendment.reduction",
                    pointer + "/less",
                    "Line " + reduce.line() + " has " + known + " on " + on + ": a line that ends is ended.");
            return this;
        }
        return with(
                reduce.line(),
                on,
                pointer,
                faults,
                line -> line.of(line.quantity().above(reduce.less())));
    }

    private ContractState coTerm(ContractChange.CoTerm change, LocalDate on, String pointer, Faults faults) {
        if (!change.until().isAfter(on)) {
            faults.add("amendment.until", pointer + "/until", "The line ends after the amendment takes effect.");
            return this;
        }
        return with(change.line(), on, pointer, faults, line -> line.until(change.until()));
    }

    /** A line that ends on its first day was never there. */
    private ContractState end(LineId id, LocalDate on, String pointer, Faults faults) {
        ContractLine line = lines.get(id);
        if (line == null || line.from().filter(on::equals).isEmpty()) {
            return with(id, on, pointer, faults, known -> known.until(on));
        }
        SortedMap<LineId, ContractLine> left = new TreeMap<>(lines);
        left.remove(id);
        return holding(left);
    }

    private ContractState suspended(boolean now, String pointer, Faults faults) {
        faults.require(
                suspended != now,
                "amendment.suspension",
                pointer,
                now ? "The contract is suspended already." : "The contract is not suspended.");
        return new ContractState(endExclusive, through, lines, serviceLevels, now, notice);
    }

    private ContractState through(SoldThrough next, boolean sameCustomer, String pointer, Faults faults) {
        faults.require(
                next.customer().equals(through.customer()) == sameCustomer,
                sameCustomer ? "amendment.customer-moves" : "amendment.customer-stays",
                pointer + "/through/route",
                sameCustomer
                        ? "Another customer takes over by a transfer."
                        : "A transfer is to another customer; a channel is moved.");
        return new ContractState(endExclusive, next, lines, serviceLevels, suspended, notice);
    }

    private ContractState until(LocalDate end, String pointer, Faults faults) {
        faults.require(
                end.isAfter(endExclusive),
                "amendment.until",
                pointer + "/until",
                "It ends on " + endExclusive + " already: it is extended beyond that.");
        return end.isAfter(endExclusive)
                ? new ContractState(end, through, lines, serviceLevels, suspended, Optional.empty())
                : this;
    }

    private ContractState renewed(ContractChange.Renew renew, LocalDate on, String pointer, Faults faults) {
        faults.require(
                on.equals(endExclusive),
                "amendment.renewal",
                pointer,
                "A term is renewed on the day the one before ends, " + endExclusive + ".");
        Rate factor = Rate.ONE.plus(renew.uplift());
        SortedMap<LineId, ContractLine> uplifted = new TreeMap<>();
        lines.forEach((id, line) -> uplifted.put(id, line.bearsOn(on) ? line.at(times(line.charge(), factor)) : line));
        ContractState longer = until(renew.until(), pointer, faults);
        return new ContractState(longer.endExclusive(), through, uplifted, serviceLevels, suspended, Optional.empty());
    }

    /** What is charged once is not charged again. */
    private static RecurringCharge times(RecurringCharge charge, Rate factor) {
        return charge instanceof OneTimeFee ? charge : charge.at(charge.price().times(factor));
    }

    private ContractState with(
            LineId id, LocalDate on, String pointer, Faults faults, UnaryOperator<ContractLine> change) {
        ContractLine line = lines.get(id);
        if (line == null || !line.bearsOn(on)) {
            faults.add("contract-line.unknown", pointer + "/line", "There is no line " + id + " on " + on + ".");
            return this;
        }
        return faults.check(pointer, () -> replaced(change.apply(line))).orElse(this);
    }

    private ContractState replaced(ContractLine line) {
        SortedMap<LineId, ContractLine> changed = new TreeMap<>(lines);
        changed.put(line.id(), line);
        return holding(changed);
    }

    private ContractState holding(SortedMap<LineId, ContractLine> its) {
        return new ContractState(endExclusive, through, its, serviceLevels, suspended, notice);
    }

    private ContractState promising(ServiceLevels levels) {
        return new ContractState(endExclusive, through, lines, levels, suspended, notice);
    }

    /** The ids of its lines. */
    List<LineId> ids() {
        return List.copyOf(lines.keySet());
    }
}
