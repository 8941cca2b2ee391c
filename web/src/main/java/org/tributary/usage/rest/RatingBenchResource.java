package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.boundary.RatingBench;
import org.tributary.usage.document.RatingView;

/** The rating bench over HTTP. */
@Path("rating-bench")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RatingBenchResource {

    @Inject
    RatingBench bench;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RatingView rateOnBench(JsonDocument document) {
        return RatingView.of(bench.rate(RatingView.read(document)));
    }
}
