package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.tributary.contract.boundary.RevenueLedger;
import org.tributary.contract.document.PostedEntryView;
import org.tributary.contract.document.RevenueQuestion;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.http.Query;

/** Posted revenue over HTTP. */
@Path("recognition-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecognitionEntriesResource {

    @Inject
    RevenueLedger ledger;

    @Inject
    Clock clock;

    @GET
    public PostedEntryView.PageView listRecognitionEntries(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        EntryFilter filter = RevenueQuestion.entries(query, clock);
        query.end();
        return PostedEntryView.PageView.of(ledger.entries(filter, page, size), page, size);
    }
}
