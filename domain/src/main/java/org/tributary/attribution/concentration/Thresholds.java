package org.tributary.attribution.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Rate;

/**
 * From where on a dependency is called one. All are passed when exceeded, not when reached.
 *
 * @param fraction of one channel, partner or cloud, 0 to 1
 * @param high Herfindahl index, 0 to 1: 0.18 is 1,800 points
 * @param severe the same, above {@code high} or equal to it
 */
public record Thresholds(Rate fraction, Rate high, Rate severe) {

    /**
     * 30 % for one; 1,800 points, above which markets are highly concentrated (US Department of Justice and Federal Trade Commission,
     * Merger Guidelines of 18 December 2023, guideline 1, both figures); and 2,500 points, which was that line in their Horizontal Merger
     * Guidelines of 2010, section 5.3. They are made for markets; for one vendor's revenue they are a convention.
     */
    public static final Thresholds DEFAULT = new Thresholds(Rate.of("0.3"), Rate.of("0.18"), Rate.of("0.25"));

    /** A threshold passed. */
    public enum Kind {
        /** One channel, partner or cloud has too large a fraction. */
        FRACTION,
        /** The index is high. */
        HIGH_INDEX,
        /** The index is severe. */
        SEVERE_INDEX
    }

    /**
     * One threshold passed.
     *
     * @param key whose fraction it is; empty for an index
     * @param limit the threshold
     * @param found what passed it
     */
    public record Breach(Kind kind, Optional<String> key, Rate limit, Rate found) {}

    /** @throws Refusal.Invalid with all faults, if a threshold is no fraction, or {@code severe} lies below {@code high} */
    public Thresholds {
        Refusal.Faults faults = new Refusal.Faults();
        require(faults, "/fraction", fraction);
        require(faults, "/high", high);
        require(faults, "/severe", severe);
        faults.require(
                severe.compareTo(high) >= 0, "thresholds.order", "/severe", "A severe index is not below a high one.");
        faults.refuseIfAny("thresholds.invalid");
    }

    private static void require(Refusal.Faults faults, String pointer, Rate rate) {
        faults.require(rate.isFraction(), "thresholds.range", pointer, "A threshold lies between 0 and 1.");
    }

    /** What the concentration passes: fractions first, then the graver of the two for the index. What hangs on nobody is no dependency. */
    public List<Breach> passedBy(Concentration concentration) {
        List<Breach> breaches = new ArrayList<>();
        concentration.rows().stream()
                .filter(Concentration.Row::hangsOnSomebody)
                .filter(row -> row.fraction()
                        .filter(found -> found.compareTo(fraction) > 0)
                        .isPresent())
                .map(row -> new Breach(
                        Kind.FRACTION,
                        Optional.of(row.key()),
                        fraction,
                        row.fraction().orElseThrow()))
                .forEach(breaches::add);
        concentration.index().flatMap(this::indexBreach).ifPresent(breaches::add);
        return List.copyOf(breaches);
    }

    private Optional<Breach> indexBreach(Rate index) {
        if (index.compareTo(severe) > 0) {
            return Optional.of(new Breach(Kind.SEVERE_INDEX, Optional.empty(), severe, index));
        }
        return index.compareTo(high) > 0
                ? Optional.of(new Breach(Kind.HIGH_INDEX, Optional.empty(), high, index))
                : Optional.empty();
    }
}
