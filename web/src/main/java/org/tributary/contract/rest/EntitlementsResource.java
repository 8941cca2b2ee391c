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
import org.tributary.contract.boundary.ContractEntitlements;
import org.tributary.contract.document.EntitlementQuestion;
import org.tributary.contract.document.EntitlementsView;
import org.tributary.contract.entitlement.EntitlementFilter;
import org.tributary.http.Query;

/** What all contracts of a customer entitle it to, over HTTP: for systems that provision. */
@Path("entitlements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementsResource {

    @Inject
    ContractEntitlements entitlements;

    @Inject
    Clock clock;

    @GET
    public EntitlementsView.PageView listEntitlements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        EntitlementFilter filter = EntitlementQuestion.read(query, clock);
        return EntitlementsView.PageView.of(entitlements.list(filter, page, size), filter, page, size);
    }
}
