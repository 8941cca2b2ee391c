package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.boundary.UsageIntake;
import org.tributary.usage.document.UsageEventReader;

/** Usage records over HTTP. */
@Path("usage-records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageRecordsResource {

    @Inject
    UsageIntake intake;

    /** How many records are new, and how many were there already. */
    public record ReceiptView(int accepted, int repeated) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ReceiptView reportUsage(JsonDocument document) {
        UsageIntake.Receipt receipt = intake.report(UsageEventReader.read(document));
        return new ReceiptView(receipt.accepted(), receipt.repeated());
    }
}
