package org.tributary.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.audit.boundary.AuditEvents;
import org.tributary.audit.document.AuditQuestion;
import org.tributary.audit.document.ChainCheckView;
import org.tributary.http.Query;

/** Whether the trail is what was written, over HTTP. */
@Path("audit-chain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditChainResource {

    @Inject
    AuditEvents events;

    @GET
    public ChainCheckView checkAuditChain(@Context UriInfo uri) {
        return ChainCheckView.of(events.check(AuditQuestion.head(new Query(uri.getQueryParameters()))));
    }
}
