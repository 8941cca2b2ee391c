package org.tributary.offering.rest;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.DraftState;
import org.tributary.approval.document.Decided;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;
import org.tributary.offering.boundary.CatalogChanges;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.change.ChangeId;
import org.tributary.offering.document.CatalogChangeView;
import org.tributary.offering.document.CatalogComparisonView;
import org.tributary.offering.document.PriceEffectView;

/** Changes of the catalogue over HTTP: drafted, compared, decided, published. */
@Path("catalog-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogChangesResource {

    @Inject
    CatalogChanges changes;

    @GET
    public Items<CatalogChangeView.Summary> listCatalogChanges(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        List<DraftState> states = query.several("state", Forms.oneOf(DraftState.class));
        query.end();
        return Items.of(changes.list(Set.copyOf(states)), CatalogChangeView.Summary::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createCatalogChange(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        String request = document.root().toString();
        ChangeDraft draft = changes.create(CallKey.of(key, request), CatalogChangeView.read(document));
        return Response.created(URI.create("/api/v1/catalog-changes/" + draft.id()))
                .entity(view(draft))
                .build();
    }

    @GET
    @Path("{id}")
    public CatalogChangeView readCatalogChange(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return view(changes.require(CatalogChangeView.idOf(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CatalogChangeView editCatalogChange(@PathParam("id") String id, JsonDocument document) {
        ChangeId change = CatalogChangeView.idOf(id);
        CatalogChangeView.Edited edited = CatalogChangeView.readEdit(document);
        return view(changes.edit(change, edited.version(), edited.change()));
    }

    @POST
    @Path("{id}/step")
    @Consumes(MediaType.APPLICATION_JSON)
    public CatalogChangeView stepCatalogChange(@PathParam("id") String id, JsonDocument document) {
        ChangeId change = CatalogChangeView.idOf(id);
        Decided decided = Decided.read(document);
        return view(changes.step(change, decided.step(), decided.version(), decided.comment()));
    }

    @GET
    @Path("{id}/comparison")
    public CatalogComparisonView compareCatalogChange(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        ChangeId change = CatalogChangeView.idOf(id);
        return CatalogComparisonView.of(changes.comparison(change), changes.offeringComparison(change));
    }

    @GET
    @Path("{id}/effects")
    public Items<PriceEffectView> previewCatalogChange(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(changes.effects(CatalogChangeView.idOf(id)), PriceEffectView::of);
    }

    private CatalogChangeView view(ChangeDraft draft) {
        return CatalogChangeView.of(draft, changes.steps(draft));
    }
}
