package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.document.LineAttributionView;
import org.tributary.billing.document.LineKeyView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** One line with everything booked of it. */
@Path("revenue-lines/{source}/{document}/{line}/{version}/attribution")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LineAttributionResource {

    @Inject
    AttributionReports reports;

    @Inject
    Clock clock;

    @GET
    public LineAttributionView readLineAttribution(
            @PathParam("source") String source,
            @PathParam("document") String document,
            @PathParam("line") String line,
            @PathParam("version") String version,
            @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        query.end();
        return LineAttributionView.of(reports.line(
                LineKeyView.inAddress(source, document, line, version), knownAt.orElseGet(clock::instant)));
    }
}
