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
import java.util.List;
import java.util.Set;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.document.ApprovalInput;
import org.tributary.approval.document.ApprovalView;
import org.tributary.approval.request.ApprovalFilter;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.SubjectKind;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** Requests for approval over HTTP: read, decided, taken back. */
@Path("approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    @Inject
    ApprovalRequests approvals;

    @Inject
    Clock clock;

    @GET
    public ApprovalView.PageView listApprovals(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        boolean inbox = query.optional("inbox", Forms::truth).orElse(false);
        ApprovalFilter filter = new ApprovalFilter(
                Set.copyOf(query.several("state", Forms.oneOf(RequestState.class))),
                query.optional("kind", SubjectKind::new),
                query.optional("q", Forms.words(100)),
                query.optional("requester", Forms.words(80)));
        int page = query.page();
        int size = query.size();
        query.end();
        ApprovalRequests.Page found = inbox ? inbox(filter, page, size) : approvals.list(filter, page, size);
        return new ApprovalView.PageView(
                ApprovalView.of(found.items(), approvals, clock.instant()), page, size, found.total());
    }

    private ApprovalRequests.Page inbox(ApprovalFilter filter, int page, int size) {
        List<ApprovalRequest> all = approvals.inbox().stream()
                .filter(request -> filter.includes(request, clock.instant()))
                .toList();
        return new ApprovalRequests.Page(
                all.stream().skip((page - 1L) * size).limit(size).toList(), all.size());
    }

    @GET
    @Path("{id}")
    public ApprovalView readApproval(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return view(approvals.require(ApprovalView.idOf(id)));
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalView decideApproval(@PathParam("id") String id, JsonDocument document) {
        RequestId request = ApprovalView.idOf(id);
        ApprovalInput said = ApprovalInput.read(document);
        return view(approvals.decide(request, said.version(), said.decision(), said.comment()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalView withdrawApproval(@PathParam("id") String id, JsonDocument document) {
        RequestId request = ApprovalView.idOf(id);
        ApprovalInput.Withdrawal withdrawal = ApprovalInput.Withdrawal.read(document);
        return view(approvals.withdraw(request, withdrawal.version(), withdrawal.comment()));
    }

    private ApprovalView view(ApprovalRequest request) {
        return ApprovalView.of(List.of(request), approvals, clock.instant()).getFirst();
    }
}
