package org.tributary.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.audit.boundary.AuditEvents;
import org.tributary.audit.document.AuditEventView;
import org.tributary.http.Query;

/** What was done to one thing, over HTTP. */
@Path("histories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HistoriesResource {

    @Inject
    AuditEvents events;

    @GET
    @Path("{kind}/{object}")
    public AuditEventView.PageView readHistory(
            @PathParam("kind") String kind, @PathParam("object") String object, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        query.end();
        return AuditEventView.PageView.of(events.history(kind, object, page, size), page, size);
    }
}
