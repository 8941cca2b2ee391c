package org.tributary.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.channel.boundary.Channels;
import org.tributary.channel.document.PermissionView;
import org.tributary.http.Items;
import org.tributary.http.Query;

/** The permission matrix over HTTP. */
@Path("permissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {

    @Inject
    Channels channels;

    @GET
    public Items<PermissionView> listPermissions(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(channels.permissions(), PermissionView::of);
    }
}
