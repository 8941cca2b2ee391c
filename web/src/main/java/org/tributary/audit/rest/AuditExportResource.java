package org.tributary.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.boundary.AuditEvents;
import org.tributary.audit.document.AuditQuestion;
import org.tributary.audit.document.AuditSheet;
import org.tributary.http.PeoplesTable;
import org.tributary.http.Query;

/** Every event of a filter as a file. */
@Path("audit-export")
@RequestScoped
public class AuditExportResource {

    @Inject
    AuditEvents events;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response exportAuditEvents(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        PeoplesTable.Format format = PeoplesTable.formatOf(query);
        AuditFilter filter = AuditQuestion.events(query);
        query.end();
        return AuditSheet.of(sink -> events.export(filter, sink)).answer(format);
    }
}
