package org.tributary.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.boundary.AuditEvents;
import org.tributary.audit.document.AuditEventView;
import org.tributary.audit.document.AuditQuestion;
import org.tributary.http.Query;

/** The trail over HTTP. */
@Path("audit-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {

    @Inject
    AuditEvents events;

    @GET
    public AuditEventView.PageView listAuditEvents(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        AuditFilter filter = AuditQuestion.events(query);
        int page = query.page();
        int size = query.size();
        query.end();
        return AuditEventView.PageView.of(events.list(filter, page, size), page, size);
    }
}
