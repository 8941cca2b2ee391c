package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.contract.boundary.PartnerContracts;
import org.tributary.contract.document.ContractSheets;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.contract.side.SideFilter;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every contract on whose road the caller stands as a file. */
@Path("partner-contract-export")
@RequestScoped
public class PartnerContractExportResource {

    @Inject
    PartnerContracts contracts;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportPartnerContracts(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        SideFilter filter = RenewalQuestion.sides(query);
        query.end();
        return ContractSheets.sides(sink -> contracts.export(filter, sink)).answer(format);
    }
}
