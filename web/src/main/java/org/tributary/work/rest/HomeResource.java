package org.tributary.work.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.tributary.http.Query;
import org.tributary.work.boundary.Home;
import org.tributary.work.document.HomeView;

/** What needs the caller today, over HTTP. */
@Path("home")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {

    @Inject
    Home home;

    @Inject
    Clock clock;

    @GET
    public HomeView readHome(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return HomeView.of(clock.instant(), home.work());
    }
}
