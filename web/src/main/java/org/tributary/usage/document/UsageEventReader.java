package org.tributary.usage.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;

/** Reads usage in the envelope of CloudEvents 1.0: source and id are its key, its subject is the subscription, its time is when it was consumed. */
public final class UsageEventReader {

    private static final String TYPE = "org.tributary.usage.v1";
    private static final int MOST = 10_000;

    private UsageEventReader() {}

    /** What an event carries. */
    private record Data(
            String product, String meter, Quantity quantity, Situation situation, Optional<String> replaces) {}

    /** @throws Refusal.Invalid with every fault of the document */
    public static List<ReportedUsage> read(JsonDocument document) {
        Fields fields = document.fields();
        fields.hasSize("records", 1, MOST);
        List<ReportedUsage> records = fields.objects("records", UsageEventReader::event);
        Optional<List<ReportedUsage>> read = fields.end(() -> records);
        document.faults().refuseIfAny("usage.invalid");
        return read.orElseThrow();
    }

    private static Optional<ReportedUsage> event(Fields fields) {
        fields.text("specversion", Forms.like("1\\.0", "CloudEvents 1.0 is read here."));
        fields.text("type", Forms.like(TYPE.replace(".", "\\."), "Events of the type " + TYPE + " are read here."));
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
        Optional<ServiceTier> tier = fields.optionalText("serviceTier", Forms.oneOf(ServiceTier.class));
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
