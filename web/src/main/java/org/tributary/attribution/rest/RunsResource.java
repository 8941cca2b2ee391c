package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.tributary.Refusal;
import org.tributary.attribution.Run;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.attribution.document.RunPageView;
import org.tributary.attribution.document.RunView;
import org.tributary.http.Query;

/** Runs over HTTP. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    @Inject
    AttributionRuns runs;

    @POST
    public Response startRun(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        Run run = runs.run();
        return Response.created(URI.create("/api/v1/runs/" + run.id()))
                .entity(RunView.of(run))
                .build();
    }

    @GET
    public RunPageView listRuns(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.whole("page", 1, 1_000_000, 1);
        int size = query.whole("size", 1, 200, 50);
        query.end();
        return RunPageView.of(runs.list(page, size));
    }

    @GET
    @Path("{id}")
    public RunView readRun(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new Refusal.NotFound("run");
        }
        return RunView.of(runs.require(Long.parseLong(id)));
    }
}
