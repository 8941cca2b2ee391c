package org.tributary.offering.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.document.BundleAllocationView;

/** How a bundle's price is allocated, over HTTP; nothing is kept. */
@Path("bundle-allocations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BundleAllocationsResource {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public BundleAllocationView allocateBundle(JsonDocument document) {
        return BundleAllocationView.of(BundleAllocationView.read(document));
    }
}
