package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.ContractEntitlements;
import org.tributary.contract.document.EntitlementsView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** What one contract entitles its customer to, over HTTP. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractEntitlementsResource {

    @Inject
    ContractEntitlements entitlements;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/entitlements")
    public EntitlementsView readEntitlements(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return EntitlementsView.of(entitlements.of(Forms.named(id, ContractId::new, "contract"), day, knownAt));
    }
}
