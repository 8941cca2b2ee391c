package org.tributary.contract.level;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.ServiceMetric;

/**
 * What is known of the service under a contract.
 *
 * @param measurements in the order in which they were recorded
 * @param claims one a month and level
 */
public record ServiceRecord(List<ServiceMeasurement> measurements, List<ServiceClaim> claims) {

    /** Nothing was measured, and nothing claimed. */
    public static final ServiceRecord NONE = new ServiceRecord(List.of(), List.of());

    /** Copies both. */
    public ServiceRecord {
        measurements = List.copyOf(measurements);
        claims = List.copyOf(claims);
    }

    /** The figure that holds: the last one recorded. */
    public Optional<ServiceMeasurement> measured(ServiceMetric metric, YearMonth month) {
        return measurements.reversed().stream()
                .filter(one -> one.month().equals(month) && one.metric().equals(metric))
                .findFirst();
    }

    /** The claim of a month. */
    public Optional<ServiceClaim> claim(ServiceMonth of) {
        return claims.stream().filter(claim -> claim.of().equals(of)).findFirst();
    }

    /** The tier that a month reached, whether or not somebody asked for its credit. */
    public Optional<ServiceLevel.Tier> tier(ServiceLevel level, YearMonth month) {
        return measured(level.metric(), month).flatMap(one -> level.tierOf(one.figure()));
    }

    /** The tier whose credit a month is given: of a level that needs a claim, once there is one. */
    public Optional<ServiceLevel.Tier> granted(ServiceLevel level, YearMonth month) {
        return level.isAutomatic()
                        || claim(new ServiceMonth(level.code(), month)).isPresent()
                ? tier(level, month)
                : Optional.empty();
    }

    /** What was known at an instant. */
    public ServiceRecord known(Instant at) {
        return new ServiceRecord(
                measurements.stream()
                        .filter(one -> !one.recordedAt().isAfter(at))
                        .toList(),
                claims.stream().filter(one -> !one.recordedAt().isAfter(at)).toList());
    }

    /** How much of it there is: it only ever grows. */
    public int size() {
        return measurements.size() + claims.size();
    }
}
