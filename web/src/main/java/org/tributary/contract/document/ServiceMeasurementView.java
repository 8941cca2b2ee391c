package org.tributary.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.boundary.ServiceMeasurements;
import org.tributary.contract.level.KeptMeasurement;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;

/** A figure that was measured of a service. */
public record ServiceMeasurementView(
        String source,
        String id,
        String product,
        @Nullable String region,
        String name,
        String unit,
        String month,
        String figure,
        boolean holds,
        String recordedAt) {

    private static final int MOST = 1_000;

    /** One page. */
    public record PageView(List<ServiceMeasurementView> items, int page, int size, long total) {}

    /** How many figures are new, and how many were there already. */
    public record ReceiptView(int accepted, int repeated) {}

    /** A figure that was read, and where it stands. */
    private record Read(int index, ServiceMeasurement measurement) {}

    /** The view of a figure. */
    public static ServiceMeasurementView of(KeptMeasurement kept) {
        ServiceMeasurement one = kept.measurement();
        return new ServiceMeasurementView(
                one.source(),
                one.id(),
                one.metric().product().value(),
                one.metric().region().orElse(null),
                one.metric().name(),
                one.metric().unit(),
                one.month().toString(),
                one.figure().toString(),
                kept.holds(),
                one.recordedAt().toString());
    }

    /**
     * Reports the figures of a document {@code {"measurements": [...]}}, all or none. Faults of form, and those of content that only the boundary knows,
     * come in one answer.
     *
     * @throws Refusal.Invalid with every fault of the document
     */
    public static ReceiptView report(JsonDocument document, ServiceMeasurements measurements) {
        List<Read> read = read(document);
        List<ServiceMeasurement> figures = read.stream().map(Read::measurement).toList();
        if (!document.faults().isEmpty()) {
            noteContent(document.faults(), read, figures, measurements);
        }
        document.faults().refuseIfAny("service-measurements.invalid");
        ServiceMeasurements.Receipt receipt = measurements.report(figures);
        return new ReceiptView(receipt.accepted(), receipt.repeated());
    }

    private static List<Read> read(JsonDocument document) {
        Fields fields = document.fields();
        List<Read> read = fields.hasSize("measurements", 1, MOST)
                ? fields.positioned("measurements", ServiceMeasurement.class).entrySet().stream()
                        .map(one -> new Read(one.getKey(), one.getValue()))
                        .toList()
                : List.of();
        fields.end(() -> read);
        return read;
    }

    private static void noteContent(
            Refusal.Faults faults,
            List<Read> read,
            List<ServiceMeasurement> figures,
            ServiceMeasurements measurements) {
        try {
            measurements.check(figures);
        } catch (Refusal.Invalid invalid) {
            invalid.faults()
                    .forEach(fault -> faults.add(fault.code(), inDocument(fault.pointer(), read), fault.message()));
        }
    }

    /** The boundary counts the figures it was given; the document counts those that could not be read as well. */
    private static String inDocument(String pointer, List<Read> read) {
        String[] parts = pointer.split("/", 4);
        String below = parts.length > 3 ? "/" + parts[3] : "";
        return "/measurements/" + read.get(Integer.parseInt(parts[2])).index() + below;
    }
}
