package org.tributary.party.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tributary.http.Query;
import org.tributary.identity.Actor;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.party.Organization;
import org.tributary.party.boundary.Organizations;

/** The caller over HTTP, with the organization it belongs to. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    CurrentActor currentActor;

    @Inject
    Organizations organizations;

    @GET
    public MeView readMe(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        Actor actor = currentActor.require();
        return MeView.of(actor, actor.partner().flatMap(this::organization));
    }

    private Optional<Organization> organization(String id) {
        return organizations.list().stream()
                .filter(organization -> organization.id().value().equals(id))
                .findFirst();
    }
}
