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
import org.tributary.contract.boundary.ContractEntitlements;
import org.tributary.contract.document.EntitlementQuestion;
import org.tributary.contract.document.EntitlementSheets;
import org.tributary.contract.entitlement.EntitlementFilter;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every line that entitles a customer as a file. */
@Path("entitlement-export")
@RequestScoped
public class EntitlementExportResource {

    @Inject
    ContractEntitlements entitlements;

    @Inject
    Clock clock;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportEntitlements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        EntitlementFilter filter = EntitlementQuestion.read(query, clock);
        return EntitlementSheets.lines(sink -> entitlements.export(filter, sink))
                .answer(format);
    }
}
