package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.tributary.deal.DealQuery;
import org.tributary.deal.boundary.Deals;
import org.tributary.deal.document.DealQuestion;
import org.tributary.deal.document.DealSheet;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every deal of a filter as a file; a partner has its own. */
@Path("deal-export")
@RequestScoped
public class DealExportResource {

    @Inject
    Deals deals;

    @Inject
    Clock clock;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportDeals(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        DealQuery question = DealQuestion.forExport(query, clock);
        return DealSheet.of(sink -> deals.export(question, sink)).answer(format);
    }
}
