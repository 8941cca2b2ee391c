package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.boundary.Restatements;
import org.tributary.attribution.document.RestatementDocumentView;
import org.tributary.attribution.document.RestatementPageView;
import org.tributary.attribution.document.RestatementRowView;
import org.tributary.attribution.document.RestatementView;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;

/** Restatements over HTTP. */
@Path("restatements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RestatementsResource {

    @Inject
    Restatements restatements;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response startRestatement(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        Optional<BookedRestatement.Cause> cause = RestatementView.readCause(document.fields());
        document.faults().refuseIfAny("restatement.invalid");
        BookedRestatement restatement =
                restatements.restate(CallKey.of(key, document.root().toString()), cause.orElseThrow());
        return Response.created(URI.create("/api/v1/restatements/" + restatement.run()))
                .entity(RestatementView.of(restatement))
                .build();
    }

    @GET
    public RestatementPageView listRestatements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        query.end();
        return new RestatementPageView(
                restatements.list(page, size).stream().map(RestatementView::of).toList(),
                page,
                size,
                restatements.count());
    }

    @GET
    @Path("{id}")
    public RestatementDocumentView readRestatement(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        query.end();
        BookedRestatement restatement = restatements.require(RunIds.of(id, "restatement"));
        return new RestatementDocumentView(
                RestatementView.of(restatement),
                restatements.rows(restatement, page, size).stream()
                        .map(row -> RestatementRowView.of(restatement, row))
                        .toList(),
                page,
                size,
                restatements.countRows(restatement));
    }

    @GET
    @Path("{id}/rows")
    @Produces("text/csv")
    public Response exportRestatement(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        BookedRestatement restatement = restatements.require(RunIds.of(id, "restatement"));
        Table<RestatementRowView> table = new Table<>(
                RestatementRowView.COLUMNS,
                RestatementRowView::cells,
                row -> row,
                sink -> restatements.export(restatement, row -> sink.accept(RestatementRowView.of(restatement, row))));
        return TableWriter.answer(table, Table.Format.CSV, "restatement-" + restatement.run());
    }
}
