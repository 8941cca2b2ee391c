package org.tributary.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tributary.channel.Launch;
import org.tributary.channel.boundary.Launches;
import org.tributary.channel.document.LaunchView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** The launches over HTTP. */
@Path("launches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LaunchesResource {

    @Inject
    Launches launches;

    @GET
    public Items<LaunchView> listLaunches(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(launches.list(), LaunchView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public LaunchView recordLaunch(JsonDocument document) {
        Optional<Launch> launch = LaunchView.read(document.fields());
        document.faults().refuseIfAny("launch.invalid");
        return LaunchView.of(launches.record(launch.orElseThrow()));
    }
}
