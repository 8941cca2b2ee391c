package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.tributary.usage.boundary.UsageIntake;
import org.tributary.usage.document.UsageDocument;

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
    @Consumes({MediaType.APPLICATION_JSON, UsageDocumentReader.CSV, UsageDocumentReader.NDJSON})
    public ReceiptView reportUsage(UsageDocument document) throws IOException {
        try (document) {
            UsageIntake.Receipt receipt = document.report(intake);
            return new ReceiptView(receipt.accepted(), receipt.repeated());
        }
    }
}
