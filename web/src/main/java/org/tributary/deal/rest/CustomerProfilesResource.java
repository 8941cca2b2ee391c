package org.tributary.deal.rest;

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
import org.tributary.deal.boundary.CustomerMatches;
import org.tributary.deal.document.CustomerMatchView.ProfileView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** What is known of customers, over HTTP. */
@Path("customer-profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomerProfilesResource {

    @Inject
    CustomerMatches matches;

    @GET
    public Items<ProfileView> listCustomerProfiles(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(matches.profiles(), ProfileView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ProfileView recordCustomerProfile(JsonDocument document) {
        return ProfileView.of(matches.record(ProfileView.read(document)));
    }
}
