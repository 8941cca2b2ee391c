package org.tributary.terms.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.DraftState;
import org.tributary.approval.document.Decided;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;
import org.tributary.terms.AgreementId;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.terms.document.ComparisonView;
import org.tributary.terms.document.DraftReader;
import org.tributary.terms.document.DraftSummaryView;
import org.tributary.terms.document.DraftView;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;

/** Drafts of revisions over HTTP: written, compared, decided, published. */
@Path("drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {

    @Inject
    RevisionDrafts drafts;

    @GET
    public Items<DraftSummaryView> listDrafts(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<AgreementId> agreement = query.optional("agreement", AgreementId::new);
        List<DraftState> states = query.several("state", Forms.oneOf(DraftState.class));
        query.end();
        return Items.of(drafts.list(agreement, Set.copyOf(states)), DraftSummaryView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createDraft(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        DraftReader.Drafted drafted = DraftReader.drafted(document);
        Draft draft =
                drafts.create(CallKey.of(key, document.root().toString()), drafted.agreement(), drafted.revision());
        return Response.created(URI.create("/api/v1/drafts/" + draft.id()))
                .entity(view(draft))
                .build();
    }

    @GET
    @Path("{id}")
    public DraftView readDraft(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return view(drafts.require(DraftView.idOf(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public DraftView editDraft(@PathParam("id") String id, JsonDocument document) {
        DraftId draft = DraftView.idOf(id);
        DraftReader.Edited edited = DraftReader.edited(document);
        return view(drafts.edit(draft, edited.version(), edited.revision()));
    }

    @POST
    @Path("{id}/step")
    @Consumes(MediaType.APPLICATION_JSON)
    public DraftView stepDraft(@PathParam("id") String id, JsonDocument document) {
        DraftId draft = DraftView.idOf(id);
        Decided decided = Decided.read(document);
        return view(drafts.step(draft, decided.step(), decided.version(), decided.comment()));
    }

    @GET
    @Path("{id}/comparison")
    public ComparisonView compareDraft(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return ComparisonView.of(drafts.comparison(DraftView.idOf(id)));
    }

    private DraftView view(Draft draft) {
        return DraftView.of(draft, drafts.steps(draft));
    }
}
