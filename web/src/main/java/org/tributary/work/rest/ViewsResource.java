package org.tributary.work.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;
import org.tributary.work.boundary.SavedViews;
import org.tributary.work.document.SavedViewView;

/** How the caller likes to look at lists, over HTTP. */
@Path("views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ViewsResource {

    @Inject
    SavedViews views;

    @GET
    public Items<SavedViewView> listViews(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(views.list(), SavedViewView::of);
    }

    @PUT
    @Path("{screen}/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SavedViewView saveView(
            @PathParam("screen") String screen, @PathParam("name") String name, JsonDocument document) {
        return SavedViewView.of(views.save(SavedViewView.read(screen, name, document)));
    }

    @POST
    @Path("{screen}/{name}/removal")
    public Items<SavedViewView> removeView(@PathParam("screen") String screen, @PathParam("name") String name) {
        views.remove(SavedViewView.screen(screen), name);
        return Items.of(views.list(), SavedViewView::of);
    }
}
