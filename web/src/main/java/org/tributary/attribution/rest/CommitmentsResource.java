package org.tributary.attribution.rest;

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
import java.util.Optional;
import org.tributary.attribution.boundary.Commitments;
import org.tributary.attribution.document.CommitmentUseView;
import org.tributary.attribution.document.CommitmentView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** Shared commitments over HTTP. */
@Path("commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {

    @Inject
    Commitments commitments;

    @Inject
    Clock clock;

    @GET
    public Items<CommitmentView> listCommitments(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(commitments.list(), CommitmentView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CommitmentView recordCommitment(JsonDocument document) {
        return CommitmentView.of(commitments.record(CommitmentView.read(document)));
    }

    @GET
    @Path("{contract}")
    public CommitmentUseView readCommitment(@PathParam("contract") String contract, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        query.end();
        return CommitmentUseView.of(commitments.use(contract, knownAt.orElseGet(clock::instant)));
    }
}
