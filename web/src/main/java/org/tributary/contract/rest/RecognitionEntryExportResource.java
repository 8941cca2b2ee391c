package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.tributary.contract.boundary.RevenueLedger;
import org.tributary.contract.document.ContractSheets;
import org.tributary.contract.document.RevenueQuestion;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every posted entry of a filter as a file. */
@Path("recognition-entry-export")
@RequestScoped
public class RecognitionEntryExportResource {

    @Inject
    RevenueLedger ledger;

    @Inject
    Clock clock;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportRecognitionEntries(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        EntryFilter filter = RevenueQuestion.entries(query, clock);
        query.end();
        return ContractSheets.entries(sink -> ledger.export(filter, sink)).answer(format);
    }
}
