package org.tributary.quote.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;
import org.tributary.quote.boundary.DiscountPolicies;
import org.tributary.quote.document.DiscountPolicyView;
import org.tributary.quote.document.QuoteInput;

/** How deep a discount each role may quote, over HTTP. */
@Path("discount-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiscountPoliciesResource {

    @Inject
    DiscountPolicies policies;

    @GET
    public Items<DiscountPolicyView> listDiscountPolicies(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(policies.list(), DiscountPolicyView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DiscountPolicyView recordDiscountPolicy(JsonDocument document) {
        return DiscountPolicyView.of(policies.record(QuoteInput.floors(document)));
    }
}
