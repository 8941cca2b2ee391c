package org.tributary.contract.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.document.ApprovalView;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.AmendmentProposals;
import org.tributary.contract.boundary.ContractBilling;
import org.tributary.contract.boundary.ContractRecognition;
import org.tributary.contract.boundary.ContractSigning;
import org.tributary.contract.boundary.Contracts;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.document.AmendmentEffectView;
import org.tributary.contract.document.BillItemView;
import org.tributary.contract.document.ContractSummaryView;
import org.tributary.contract.document.ContractView;
import org.tributary.contract.document.NoticeInput;
import org.tributary.contract.document.ProposalView;
import org.tributary.contract.document.RecognitionView;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.contract.document.RenewalView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** Contracts over HTTP: signed, amended, billed. */
@Path("contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractsResource {

    @Inject
    Contracts contracts;

    @Inject
    AmendmentProposals proposals;

    @Inject
    ApprovalRequests approvals;

    @Inject
    ContractSigning signing;

    @Inject
    ContractBilling billing;

    @Inject
    ContractRecognition recognition;

    @Inject
    Renewals renewals;

    @Inject
    Clock clock;

    @GET
    public ContractSummaryView.PageView listContracts(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        ContractFilter filter = RenewalQuestion.contracts(query);
        int page = query.page();
        int size = query.size();
        query.end();
        Contracts.Page found = contracts.list(filter, page, size);
        return new ContractSummaryView.PageView(
                found.items().stream().map(ContractSummaryView::of).toList(), page, size, found.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signContract(JsonDocument document) {
        ContractView.Signing read = ContractView.read(document);
        return switch (signing.sign(read.contract(), read.override())) {
            case ContractSigning.Outcome.Signed(Contract signed) ->
                Response.created(URI.create("/api/v1/contracts/" + signed.id()))
                        .entity(ContractView.of(signed))
                        .build();
            case ContractSigning.Outcome.Waiting(ApprovalRequest request) ->
                Response.accepted(ApprovalView.of(List.of(request), approvals, clock.instant())
                                .getFirst())
                        .build();
        };
    }

    @GET
    @Path("{id}")
    public ContractView readContract(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return ContractView.of(contracts.require(idOf(id), knownAt));
    }

    @POST
    @Path("{id}/amendments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response amendContract(@PathParam("id") String id, JsonDocument document) {
        ContractId contract = idOf(id);
        ContractView.Amending amending = ContractView.readAmending(document);
        return switch (proposals.amend(contract, amending.version(), amending.amendment())) {
            case AmendmentProposals.Outcome.Amended(Contract amended) ->
                Response.ok(ContractView.of(amended)).build();
            case AmendmentProposals.Outcome.Proposed(AmendmentProposals.Waiting waiting) ->
                Response.accepted(ProposalView.of(List.of(waiting), approvals, clock.instant())
                                .getFirst())
                        .build();
        };
    }

    @GET
    @Path("{id}/proposals")
    public Items<ProposalView> listProposals(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return new Items<>(ProposalView.of(proposals.of(idOf(id)), approvals, clock.instant()));
    }

    @POST
    @Path("{id}/amendment-preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public AmendmentEffectView previewAmendment(@PathParam("id") String id, JsonDocument document) {
        ContractId contract = idOf(id);
        return AmendmentEffectView.of(proposals.preview(contract, ContractView.readAmendment(document)));
    }

    @GET
    @Path("{id}/bill-items")
    public Items<BillItemView> listBillItems(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(billing.billed(idOf(id), knownAt), BillItemView::of);
    }

    @GET
    @Path("{id}/recognition")
    public RecognitionView readRecognition(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return RecognitionView.of(recognition.of(idOf(id), knownAt));
    }

    @GET
    @Path("{id}/schedule")
    public Items<BillItemView> previewBills(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<LocalDate> to = query.required("to", Forms::day);
        query.end();
        return Items.of(billing.upcoming(idOf(id), to.orElseThrow()), BillItemView::of);
    }

    @POST
    @Path("{id}/bills")
    public Items<BillItemView> billContract(@PathParam("id") String id) {
        return Items.of(billing.bill(idOf(id)), BillItemView::of);
    }

    @GET
    @Path("{id}/renewal")
    public RenewalView.OutlookView readRenewal(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RenewalView.OutlookView.of(renewals.of(idOf(id)));
    }

    @POST
    @Path("{id}/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    public ContractView giveNotice(@PathParam("id") String id, JsonDocument document) {
        ContractId contract = idOf(id);
        NoticeInput given = NoticeInput.read(document);
        return ContractView.of(
                renewals.giveNotice(contract, given.version(), given.on(), given.notice(), given.words()));
    }

    private static ContractId idOf(String text) {
        return Forms.named(text, ContractId::new, "contract");
    }
}
