package org.tributary.billing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tributary.billing.LineFilter;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.billing.document.LineDocument;
import org.tributary.billing.document.LineKeyView;
import org.tributary.billing.document.LineSubmission;
import org.tributary.billing.document.RevenueLineColumns;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.billing.document.SubmissionReceiptView;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Forms;

/** Revenue lines over HTTP: read the document, delegate, show the answer. */
@Path("revenue-lines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevenueLinesResource {

    @Inject
    RevenueLineIntake intake;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LineDocumentReader.CSV, LineDocumentReader.NDJSON})
    public SubmissionReceiptView submitRevenueLines(LineDocument document) {
        return SubmissionReceiptView.of(LineSubmission.submit(document, intake));
    }

    @GET
    @Produces({LineDocumentReader.CSV, LineDocumentReader.NDJSON})
    public Response exportRevenueLines(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        LineFilter filter = new LineFilter(
                query.optional("from", Forms::day),
                query.optional("to", Forms::day),
                Set.copyOf(query.several("channel", ChannelCode::new)),
                Set.copyOf(query.several("product", ProductId::new)),
                knownAt);
        Table.Format format = query.optional("format", Forms.oneOfLowerCase(Table.Format.class))
                .orElse(Table.Format.CSV);
        query.end();
        Table<RevenueLine> table = new Table<>(
                RevenueLineColumns.NAMES,
                RevenueLineColumns::row,
                RevenueLineView::of,
                sink -> intake.matching(filter).forEach(sink));
        return TableWriter.answer(table, format, "revenue-lines");
    }

    @GET
    @Path("{source}/{document}/{line}/{version}")
    public RevenueLineView readRevenueLine(
            @PathParam("source") String source,
            @PathParam("document") String document,
            @PathParam("line") String line,
            @PathParam("version") String version,
            @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RevenueLineView.of(intake.require(LineKeyView.inAddress(source, document, line, version)));
    }
}
