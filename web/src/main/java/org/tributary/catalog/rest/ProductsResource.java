package org.tributary.catalog.rest;

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
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.catalog.document.ProductView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** The catalogue over HTTP. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

    @Inject
    Catalog catalog;

    @GET
    public Items<ProductView> listProducts(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(catalog.list(), ProductView::of);
    }

    @POST
    @Path("{id}/reclassifications")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProductView reclassifyProduct(@PathParam("id") String id, JsonDocument document) {
        Optional<ProductView.Reclassified> read = ProductView.Reclassified.read(document.fields());
        document.faults().refuseIfAny("reclassification.invalid");
        ProductView.Reclassified change = read.orElseThrow();
        return ProductView.of(catalog.reclassify(idOf(id), change.productClass(), change.from(), change.reason()));
    }

    private static ProductId idOf(String text) {
        return Forms.named(text, ProductId::new, "product");
    }
}
