package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.deal.boundary.CustomerMatches;
import org.tributary.deal.document.CustomerMatchView;
import org.tributary.deal.document.DealQuestion;
import org.tributary.http.Items;
import org.tributary.http.Query;

/** Who a prospect may be, over HTTP. */
@Path("customer-matches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomerMatchesResource {

    @Inject
    CustomerMatches matches;

    @GET
    public Items<CustomerMatchView> listCustomerMatches(@Context UriInfo uri) {
        return Items.of(
                matches.find(DealQuestion.forMatches(new Query(uri.getQueryParameters()))), CustomerMatchView::of);
    }
}
