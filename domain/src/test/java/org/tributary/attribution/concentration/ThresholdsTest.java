package org.tributary.attribution.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.concentration.Contributions.contribution;
import static org.tributary.attribution.golden.Cases.USD;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.concentration.Thresholds.Breach;
import org.tributary.attribution.concentration.Thresholds.Kind;
import org.tributary.money.Rate;

class ThresholdsTest {

    @Test
    void passesAThresholdWhenItIsExceededAndNotWhenItIsReached() {
        Thresholds thresholds = new Thresholds(Rate.of("0.6"), Rate.of("0.52"), Rate.of("0.52"));

        assertThat(thresholds.passedBy(halves("6.00", "4.00"))).isEmpty();
        assertThat(thresholds.passedBy(halves("5.00", "5.00"))).isEmpty();
        assertThat(new Thresholds(Rate.of("0.6"), Rate.of("0.519"), Rate.of("0.52")).passedBy(halves("6.00", "4.00")))
                .containsExactly(new Breach(Kind.HIGH_INDEX, Optional.empty(), Rate.of("0.519"), Rate.of("0.52")));
        assertThat(thresholds.passedBy(halves("6.10", "3.90")))
                .containsExactly(
                        new Breach(Kind.FRACTION, Optional.of("A"), Rate.of("0.6"), Rate.of("0.61")),
                        new Breach(Kind.SEVERE_INDEX, Optional.empty(), Rate.of("0.52"), Rate.of("0.5242")));
    }

    @Test
    void refusesThresholdsOutOfRangeOrOrderAllAtOnce() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new Thresholds(Rate.of("1.1"), Rate.of("-0.1"), Rate.of("-0.2")));

        assertThat(refusal.code()).isEqualTo("thresholds.invalid");
        assertThat(refusal.faults())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(
                        tuple("thresholds.range", "/fraction"),
                        tuple("thresholds.range", "/high"),
                        tuple("thresholds.range", "/severe"),
                        tuple("thresholds.order", "/severe"));
        assertThat(new Thresholds(Rate.ONE, Rate.ONE, Rate.ONE).severe()).isEqualTo(Rate.ONE);
    }

    @Test
    void hasTheGuidelinesOf2023AndOf2010AsDefaults() {
        assertThat(Thresholds.DEFAULT).isEqualTo(new Thresholds(Rate.of("0.3"), Rate.of("0.18"), Rate.of("0.25")));
    }

    private static Concentration halves(String one, String other) {
        return Concentration.of(
                Dependency.CHANNEL,
                USD,
                List.of(contribution("A", List.of(), one), contribution("B", List.of(), other)));
    }
}
