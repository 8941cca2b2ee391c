package org.tributary.integration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.http.json.JsonDocument;
import org.tributary.integration.boundary.LoadSummary;
import org.tributary.integration.boundary.ReferenceDataImport;

/** Reference data over HTTP. */
@Path("reference-data")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceDataResource {

    @Inject
    ReferenceDataImport referenceData;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public LoadSummaryView loadReferenceData(JsonDocument document) {
        LoadSummary summary = referenceData.load(ReferenceDataReader.read(document));
        return new LoadSummaryView(summary.added(), summary.unchanged());
    }

    /** What a load did. */
    public record LoadSummaryView(int added, int unchanged) {}
}
