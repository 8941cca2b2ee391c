package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.KeptUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.boundary.UsageIntake;
import org.tributary.usage.boundary.UsageReports;
import org.tributary.usage.document.KeptUsageView;
import org.tributary.usage.document.UsageDocument;

/** Usage records over HTTP. */
@Path("usage-records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageRecordsResource {

    @Inject
    UsageIntake intake;

    @Inject
    UsageReports reports;

    /** How many records are new, and how many were there already. */
    public record ReceiptView(int accepted, int repeated) {}

    /** The records of a subscription on some days, or one record under its key with those around it. */
    @GET
    public KeptUsageView.PageView listUsageRecords(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<SubscriptionId> subscription = query.optional("subscription", SubscriptionId::new);
        Optional<String> source = query.optional("source", Forms.words(200));
        Optional<String> id = query.optional("id", Forms.words(200));
        Optional<LocalDate> from = query.optional("from", Forms::day);
        Optional<LocalDate> to = query.optional("to", Forms::day);
        int page = query.page();
        int size = query.size();
        boolean ofSubscription = subscription.isPresent() && from.isPresent() && to.isPresent();
        boolean ofKey = source.isPresent() && id.isPresent();
        query.require(
                ofSubscription != ofKey && source.isPresent() == id.isPresent(),
                "usage.question",
                "subscription",
                "Records are found by subscription, from and to, or by source and id.");
        query.end();
        return KeptUsageView.PageView.of(
                ofKey
                        ? onePage(reports.record(new UsageKey(source.orElseThrow(), id.orElseThrow())))
                        : reports.records(
                                subscription.orElseThrow(),
                                new DateRange(from.orElseThrow(), to.orElseThrow()),
                                page,
                                size));
    }

    private static UsageReports.RecordPage onePage(List<KeptUsage> found) {
        return new UsageReports.RecordPage(found, 1, Math.max(1, found.size()), found.size());
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, UsageDocumentReader.CSV, UsageDocumentReader.NDJSON})
    public ReceiptView reportUsage(UsageDocument document) throws IOException {
        try (document) {
            UsageIntake.Receipt receipt = document.report(intake);
            return new ReceiptView(receipt.accepted(), receipt.repeated());
        }
    }
}
