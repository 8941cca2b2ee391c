package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.http.Query;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.usage.boundary.UsageBilling;
import org.tributary.usage.document.UsageRatingView;

/** What usage comes to, over HTTP, on both time axes. */
@Path("usage-ratings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageRatingsResource {

    @Inject
    UsageBilling billing;

    @Inject
    Clock clock;

    @GET
    public UsageRatingView rateUsage(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<SubscriptionId> subscription = query.required("subscription", SubscriptionId::new);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        SubscriptionId id = subscription.orElseThrow();
        return UsageRatingView.of(id, billing.rate(id, day, knownAt));
    }
}
