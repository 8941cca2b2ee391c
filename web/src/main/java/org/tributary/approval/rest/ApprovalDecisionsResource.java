package org.tributary.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.document.ApprovalInput;
import org.tributary.approval.document.ApprovalOutcomesView;
import org.tributary.http.json.JsonDocument;

/** Many requests for approval decided at once, over HTTP. */
@Path("approval-decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalDecisionsResource {

    @Inject
    ApprovalRequests approvals;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalOutcomesView decideApprovals(JsonDocument document) {
        ApprovalInput.Many many = ApprovalInput.Many.read(document);
        return ApprovalOutcomesView.of(
                many.dryRun(),
                approvals.decideAll(many.items(), many.decision(), many.comment(), many.dryRun()),
                clock.instant());
    }
}
