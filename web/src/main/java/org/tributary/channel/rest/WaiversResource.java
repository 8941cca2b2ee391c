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
import org.tributary.channel.Waiver;
import org.tributary.channel.boundary.Waivers;
import org.tributary.channel.document.WaiverView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** The waivers over HTTP. */
@Path("waivers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WaiversResource {

    @Inject
    Waivers waivers;

    @GET
    public Items<WaiverView> listWaivers(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(waivers.list(), WaiverView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public WaiverView recordWaiver(JsonDocument document) {
        Optional<Waiver> waiver = WaiverView.read(document.fields());
        document.faults().refuseIfAny("waiver.invalid");
        return WaiverView.of(waivers.record(waiver.orElseThrow()));
    }
}
