package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.document.ContractSheets;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every term of a filter that ends as a file. */
@Path("renewal-export")
@RequestScoped
public class RenewalExportResource {

    @Inject
    Renewals renewals;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportRenewals(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        RenewalFilter filter = RenewalQuestion.ends(query);
        query.end();
        return ContractSheets.renewals(sink -> renewals.export(filter, sink)).answer(format);
    }
}
