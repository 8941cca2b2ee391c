package org.tributary.offering.charge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.money.Quantity;

/** What bands of prices must be: ascending, the last one open. */
final class PriceBands {

    private PriceBands() {}

    /** @throws Refusal.Invalid with every fault of the sequence */
    static List<PriceBand> checked(List<PriceBand> bands) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!bands.isEmpty(), "band.none", "/bands", "There is one band at least.");
        Quantity reached = Quantity.NONE;
        for (int i = 0; i < bands.size(); i++) {
            String at = "/bands/" + i + "/upTo";
            boolean last = i == bands.size() - 1;
            Optional<Quantity> end = bands.get(i).upTo();
            faults.require(end.isPresent() || last, "band.overlap", at, "Only the last band is open.");
            faults.require(
                    end.isEmpty() || !last, "band.hole", at, "The last band is open, or nothing is said above it.");
            if (end.isPresent()) {
                faults.require(
                        end.get().compareTo(reached) > 0,
                        "band.order",
                        at,
                        "A band ends above " + reached + ", where it begins.");
                reached = end.get();
            }
        }
        faults.refuseIfAny("charge.invalid");
        return List.copyOf(bands);
    }

    static String inWords(List<PriceBand> bands) {
        return bands.stream().map(PriceBand::inWords).collect(Collectors.joining("; "));
    }
}
