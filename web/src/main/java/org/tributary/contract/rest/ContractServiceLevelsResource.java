package org.tributary.contract.rest;

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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.ContractServiceLevels;
import org.tributary.contract.document.ServiceReportView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** The service levels of a contract over HTTP. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractServiceLevelsResource {

    @Inject
    ContractServiceLevels levels;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/service-levels")
    public ServiceReportView readServiceLevels(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return ServiceReportView.of(levels.report(idOf(id), knownAt));
    }

    @POST
    @Path("{id}/service-claims")
    @Consumes(MediaType.APPLICATION_JSON)
    public ServiceReportView claimServiceCredit(@PathParam("id") String id, JsonDocument document) {
        ContractId contract = idOf(id);
        return ServiceReportView.of(levels.claim(contract, ServiceReportView.readClaim(document)));
    }

    private static ContractId idOf(String text) {
        return Forms.named(text, ContractId::new, "contract");
    }
}
