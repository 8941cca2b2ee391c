package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.boundary.Scenarios;
import org.tributary.attribution.document.ScenarioView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.terms.document.DraftView;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;
import org.tributary.time.DateRange;

/** What a draft would have made of history. */
@Path("drafts/{id}/impact")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftImpactResource {

    @Inject
    Scenarios scenarios;

    @Inject
    RevisionDrafts drafts;

    @Inject
    Clock clock;

    /** Whole months; the last twelve where nothing is said. */
    @GET
    public ScenarioView.ResultView readImpact(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<LocalDate> from = query.optional("from", Forms::day);
        Optional<LocalDate> to = query.optional("to", Forms::day);
        query.end();
        DraftId draftId = DraftView.idOf(id);
        LocalDate end = to.orElseGet(this::nextMonth);
        DateRange stretch = stretch(from.orElseGet(() -> end.minusMonths(12)), end);
        Draft draft = drafts.require(draftId);
        return ScenarioView.ResultView.of(scenarios.impact(draft.agreement(), draft.revision(), stretch));
    }

    private LocalDate nextMonth() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1);
    }

    private static DateRange stretch(LocalDate from, LocalDate to) {
        Refusal.Faults faults = new Refusal.Faults();
        Optional<DateRange> stretch = faults.check("/to", () -> new DateRange(from, to));
        faults.refuseIfAny("query.invalid");
        return stretch.orElseThrow();
    }
}
