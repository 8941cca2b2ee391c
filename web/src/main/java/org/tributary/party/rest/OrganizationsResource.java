package org.tributary.party.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.party.boundary.Organizations;
import org.tributary.party.document.OrganizationView;

/** Organizations over HTTP; a partner sees itself and the vendor. */
@Path("organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationsResource {

    @Inject
    Organizations organizations;

    @GET
    public Items<OrganizationView> listOrganizations(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(organizations.list(), OrganizationView::of);
    }
}
