package org.tributary.contract.level;

import java.time.Instant;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.tributary.Refusal;
import org.tributary.contract.ServiceMetric;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;

/**
 * A figure that the vendor's status system measured of a service for a calendar month. It holds for every contract that promises this metric. It is never
 * edited: a later one of the same metric and month takes its place.
 *
 * @param source who measured it, 1 to 40 letters, digits and {@code . _ : # -}
 * @param id the source's own, in the same form, 80 at most: with it a repeat is told from another figure
 * @param month whole, in the contract's time zone
 * @param figure in the metric's unit
 * @param recordedAt when the platform learned of it
 */
public record ServiceMeasurement(
        String source,
        String id,
        ServiceMetric metric,
        YearMonth month,
        Quantity figure,
        @Otherwise("EPOCH") Instant recordedAt) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._:#-]+");

    /** @throws Refusal.Invalid with all faults */
    public ServiceMeasurement {
        Refusal.Faults faults = new Refusal.Faults();
        name("/source", source, 40, faults);
        name("/id", id, 80, faults);
        faults.require(
                metric.admits(figure),
                "service-measurement.figure",
                "/figure",
                "A figure in " + metric.unit() + " is 100 at most.");
        faults.refuseIfAny("service-measurement.invalid");
    }

    private static void name(String pointer, String value, int most, Refusal.Faults faults) {
        faults.require(
                FORM.matcher(value).matches() && value.length() <= most,
                "service-measurement.name",
                pointer,
                "Letters, digits and . _ : # - only, " + most + " at most.");
    }

    /** The same, recorded at an instant. */
    public ServiceMeasurement recorded(Instant at) {
        return new ServiceMeasurement(source, id, metric, month, figure, at);
    }

    /** Whether both say the same, whenever they were recorded: a repeat rather than a conflict. */
    public boolean sameContentAs(ServiceMeasurement other) {
        return recorded(other.recordedAt).equals(other);
    }
}
