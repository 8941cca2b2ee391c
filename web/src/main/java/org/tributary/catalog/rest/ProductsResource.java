package org.tributary.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.catalog.document.ProductView;
import org.tributary.http.Items;
import org.tributary.http.Query;

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
}
