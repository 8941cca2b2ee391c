package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.Run;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.attribution.document.RunPageView;
import org.tributary.attribution.document.RunView;
import org.tributary.http.Query;
import org.tributary.idempotency.CallKey;

/** Runs over HTTP: begun, waited for or followed. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    private static final String LATER = "respond-async";

    @Inject
    AttributionRuns runs;

    /** @param prefer with {@code respond-async} the run goes on by itself (RFC 7240) */
    @POST
    public Response startRun(
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam(CallKey.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        boolean later = prefer != null && prefer.contains(LATER);
        Optional<CallKey> call = CallKey.of(key, "");
        Run run = later ? runs.start(call) : runs.run(call);
        URI where = URI.create("/api/v1/runs/" + run.id());
        return (later
                        ? Response.accepted().location(where).header("Preference-Applied", LATER)
                        : Response.created(where))
                .entity(RunView.of(run))
                .build();
    }

    @GET
    public RunPageView listRuns(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        query.end();
        return RunPageView.of(runs.list(page, size));
    }

    @GET
    @Path("{id}")
    public RunView readRun(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RunView.of(runs.require(RunIds.of(id, "run")));
    }

    @POST
    @Path("{id}/cancel")
    public RunView cancelRun(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RunView.of(runs.cancel(RunIds.of(id, "run")));
    }

    /** The progress of a run until it ends, or a minute has passed and the client asks again. */
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response followRun(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        long number = RunIds.of(id, "run");
        Run now = runs.require(number);
        StreamingOutput events = out -> new RunEvents(runs, out).follow(now);
        return Response.ok(events, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
