package org.tributary.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalPolicies;
import org.tributary.approval.document.ApprovalPolicyView;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** By which rules approvals are asked for, over HTTP. */
@Path("approval-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalPoliciesResource {

    @Inject
    ApprovalPolicies policies;

    @Inject
    Clock clock;

    @GET
    public ApprovalPolicyView.ListView listApprovalPolicies(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate asOf = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return ApprovalPolicyView.ListView.of(
                policies.inForce(asOf, knownAt), policies.list(knownAt), policies::isConfirmable);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalPolicyView recordApprovalPolicy(JsonDocument document) {
        return view(policies.record(ApprovalPolicyView.read(document)));
    }

    @POST
    @Path("{number}/confirmation")
    public ApprovalPolicyView confirmApprovalPolicy(@PathParam("number") String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new Refusal.NotFound("approval-policy");
        }
        return view(policies.confirm(Integer.parseInt(number)));
    }

    private ApprovalPolicyView view(RecordedApprovalPolicy recorded) {
        return ApprovalPolicyView.of(recorded, policies.isConfirmable(recorded));
    }
}
