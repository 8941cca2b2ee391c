package org.tributary.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.boundary.ApprovalDelegations;
import org.tributary.approval.document.ApprovalInput;
import org.tributary.approval.document.DelegationView;
import org.tributary.approval.request.Delegation;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;

/** Who decides for whom while somebody is away, over HTTP. */
@Path("approval-delegations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalDelegationsResource {

    @Inject
    ApprovalDelegations delegations;

    @Inject
    Clock clock;

    @GET
    public Items<DelegationView> listDelegations(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(delegations.list(), this::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response delegateApprovals(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        String request = document.root().toString();
        ApprovalInput.Lent lent = ApprovalInput.Lent.read(document);
        Delegation given = delegations.give(CallKey.of(key, request), lent.to(), lent.days(), lent.reason());
        return Response.created(URI.create("/api/v1/approval-delegations"))
                .entity(view(given))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    public DelegationView revokeDelegation(@PathParam("id") String id) {
        return view(delegations.revoke(Forms.id(id, "approval-delegation")));
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, delegations.isOwn(delegation), clock.instant());
    }
}
