package org.tributary.contract.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.catalog.ProductId;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.offering.lifecycle.Grant;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.time.DateRange;

/**
 * A contract line from before it began until after it ended, as far as somebody may know.
 *
 * @param stretches in the order of their days; all of a contract leave no day out
 * @param renews whether a further term of the contract follows by itself where the last of them begins, unless notice is given
 */
public record LineLife(ContractId contract, LineId line, List<LineStretch> stretches, boolean renews) {

    /** Copies the stretches. */
    public LineLife {
        stretches = List.copyOf(stretches);
    }

    /**
     * What it entitles to on a day; empty where no stretch has the day.
     *
     * @param offered how a product was offered, as known when the stretches were; empty where it was not
     */
    public Optional<EntitledLine> on(LocalDate day, Function<ProductId, Optional<Offering>> offered) {
        return stretches.stream()
                .filter(stretch -> stretch.days().contains(day))
                .findFirst()
                .map(now -> new EntitledLine(
                        contract,
                        line,
                        now,
                        grants(now, day, offered),
                        stretches.subList(stretches.indexOf(now) + 1, stretches.size()),
                        renews));
    }

    /**
     * As far as some days go: its stretches on them, and its end where the line runs until there on one of them.
     *
     * @param days in order, none of them twice
     */
    public LineLife within(List<DateRange> days) {
        List<LineStretch> known = new ArrayList<>();
        for (LineStretch stretch : stretches) {
            boolean runs = stretch.standing() == Standing.GRANTED || stretch.standing() == Standing.SUSPENDED;
            for (DateRange some : runs ? days : List.<DateRange>of()) {
                stretch.days()
                        .intersection(some)
                        .ifPresent(both -> stretch.within(both).appendTo(known));
            }
            boolean ends = !runs && !known.isEmpty() && known.getLast().until().equals(stretch.from());
            if (ends) {
                known.add(stretch);
            }
        }
        return new LineLife(
                contract,
                line,
                known,
                renews && !known.isEmpty() && known.getLast().until().isEmpty());
    }

    /** With the days before its first stretch, where it has one. */
    public LineLife fromBeginning() {
        List<LineStretch> all = new ArrayList<>(stretches);
        stretches.stream().findFirst().ifPresent(first -> all.addFirst(first.notBegun()));
        return new LineLife(contract, line, all, renews);
    }

    private static List<LineGrant> grants(
            LineStretch now, LocalDate day, Function<ProductId, Optional<Offering>> offered) {
        if (now.standing() != Standing.GRANTED) {
            return List.of();
        }
        LocalDate subscribedOn = now.subscribedOn().orElseThrow();
        return offered.apply(now.product()).stream()
                .flatMap(offering -> Grant.of(offering, day, subscribedOn).stream())
                .map(grant -> LineGrant.of(grant, now.quantity()))
                .toList();
    }
}
