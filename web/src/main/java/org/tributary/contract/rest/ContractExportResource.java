package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.boundary.Contracts;
import org.tributary.contract.document.ContractSheets;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every contract of a filter as a file. */
@Path("contract-export")
@RequestScoped
public class ContractExportResource {

    @Inject
    Contracts contracts;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportContracts(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        ContractFilter filter = RenewalQuestion.contracts(query);
        query.end();
        return ContractSheets.contracts(sink -> contracts.export(filter, sink)).answer(format);
    }
}
