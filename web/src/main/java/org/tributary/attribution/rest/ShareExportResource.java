package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.document.AttributionQuestion;
import org.tributary.attribution.document.ShareColumns;
import org.tributary.attribution.document.ShareView;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Forms;

/** Every share of a filter as a file. */
@Path("share-export")
@RequestScoped
public class ShareExportResource {

    @Inject
    AttributionReports reports;

    @GET
    @Produces({"text/csv", "application/x-ndjson"})
    public Response exportShares(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Table.Format format = query.optional("format", Forms.oneOfLowerCase(Table.Format.class))
                .orElse(Table.Format.CSV);
        AttributionFilter filter = AttributionQuestion.forExport(query);
        Table<SharePage.Row> table = new Table<>(
                ShareColumns.NAMES,
                ShareColumns::row,
                row -> ShareView.of(row.share(), row.run()),
                sink -> reports.export(filter, sink));
        return TableWriter.answer(table, format, "shares");
    }
}
