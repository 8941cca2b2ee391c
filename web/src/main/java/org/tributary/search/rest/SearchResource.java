package org.tributary.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.search.boundary.Search;
import org.tributary.search.document.FoundView;

/** Looking for anything, over HTTP. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    Search search;

    @GET
    public Items<FoundView> findAnything(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<String> text = query.required("q", Forms.words(100));
        query.end();
        return Items.of(search.find(text.orElseThrow()), FoundView::of);
    }
}
