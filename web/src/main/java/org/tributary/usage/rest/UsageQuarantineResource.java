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
import java.time.ZoneOffset;
import java.util.Optional;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;
import org.tributary.usage.boundary.UsageReports;
import org.tributary.usage.document.WaitingUsageView;

/** Usage that waits, over HTTP: over all subscriptions, of the last three months where no days are named. */
@Path("usage-quarantine")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageQuarantineResource {

    private static final int USUAL_MONTHS = 3;

    @Inject
    UsageReports reports;

    @Inject
    Clock clock;

    @GET
    public WaitingUsageView.PageView listWaitingUsage(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<LocalDate> from = query.optional("from", Forms::day);
        Optional<LocalDate> to = query.optional("to", Forms::day);
        Optional<String> code = query.optional("code", Forms.words(60));
        Optional<String> source = query.optional("source", Forms.words(200));
        Optional<SubscriptionId> subscription = query.optional("subscription", SubscriptionId::new);
        int page = query.page();
        int size = query.size();
        Instant knownAt = query.knownAt(clock);
        query.end();
        LocalDate end = to.orElseGet(
                () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        DateRange days = new DateRange(from.orElseGet(() -> end.minusMonths(USUAL_MONTHS)), end);
        return WaitingUsageView.PageView.of(reports.waiting(
                new UsageReports.WaitingQuestion(days, knownAt, code, source, subscription), page, size));
    }
}
