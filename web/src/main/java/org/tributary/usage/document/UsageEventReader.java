package org.tributary.usage.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;

/** Reads usage in the envelope of CloudEvents 1.0: source and id are its key, its subject is the subscription, its time is when it was consumed. */
public final class UsageEventReader {

    static final String TYPE = "org.tributary.usage.v1";
    static final int MOST = 10_000;

    private static final Function<String, String> SPECVERSION = Forms.like("1\\.0", "CloudEvents 1.0 is read here.");
    private static final Function<String, String> EVENT_TYPE =
            Forms.like(TYPE.replace(".", "\\."), "Events of the type " + TYPE + " are read here.");
    private static final Function<String, ServiceTier> TIER = Forms.oneOf(ServiceTier.class);

    private UsageEventReader() {}

    /** What an event carries. */
    private record Data(
            String product, String meter, Quantity quantity, Situation situation, Optional<String> replaces) {}

    /** The events of a document {@code {"records": [...]}} that can be read; the faults of the others are noted in the document. */
    public static List<PlacedUsage> readNoting(JsonDocument document) {
        Fields fields = document.fields();
        AtomicInteger index = new AtomicInteger();
        List<PlacedUsage> records = fields.hasSize("records", 1, MOST)
                ? fields.objects("records", item -> placed(item, index.getAndIncrement()))
                : List.of();
        fields.end(() -> records);
        return records;
    }

    private static Optional<PlacedUsage> placed(Fields fields, int index) {
        return read(fields).map(usage -> new PlacedUsage(index, usage));
    }

    /** One event, or empty with its faults noted. */
    static Optional<ReportedUsage> read(Fields fields) {
        fields.text("specversion", SPECVERSION);
        fields.text("type", EVENT_TYPE);
        Optional<String> source = fields.text("source", Forms.words(200));
        Optional<String> id = fields.text("id", Forms.words(200));
        Optional<SubscriptionId> subject = fields.text("subject", SubscriptionId::new);
        Optional<Instant> time = fields.text("time", Forms::instant);
        Optional<Data> data = fields.object("data", UsageEventReader::data);
        return fields.end(() -> {
            Data its = data.orElseThrow();
            return new ReportedUsage(
                    new UsageKey(source.orElseThrow(), id.orElseThrow()),
                    subject.orElseThrow(),
                    its.product(),
                    its.meter(),
                    its.quantity(),
                    its.situation(),
                    time.orElseThrow(),
                    its.replaces(),
                    time.orElseThrow());
        });
    }

    private static Optional<Data> data(Fields fields) {
        Optional<String> product = fields.text("product", Forms.words(200));
        Optional<String> meter = fields.text("meter", Forms.words(200));
        Optional<Quantity> quantity = fields.text("quantity", SubscriptionView::quantity);
        Optional<ServiceTier> tier = fields.optionalText("serviceTier", TIER);
        Optional<String> region = fields.optionalText("region", Forms.words(60));
        Optional<Long> requestInput = fields.optionalText("requestInput", UsageTable::count);
        Optional<String> replaces = fields.optionalText("replaces", Forms.words(200));
        return fields.end(() -> new Data(
                product.orElseThrow(),
                meter.orElseThrow(),
                quantity.orElseThrow(),
                new Situation(tier.orElse(ServiceTier.STANDARD), region, requestInput),
                replaces));
    }
}
