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
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import org.tributary.Refusal;
import org.tributary.attribution.boundary.Periods;
import org.tributary.attribution.document.PeriodView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** The months of the ledger over HTTP. */
@Path("periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeriodsResource {

    @Inject
    Periods periods;

    @GET
    public Items<PeriodView> listPeriods(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(periods.list(), PeriodView::of);
    }

    @POST
    @Path("{month}/close")
    public PeriodView closePeriod(@PathParam("month") String month, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return PeriodView.of(periods.close(monthOf(month)));
    }

    /** What can be no month is the name of no period. */
    private static YearMonth monthOf(String text) {
        try {
            return Forms.month(text);
        } catch (Refusal.Invalid noMonth) {
            throw new Refusal.NotFound("period");
        }
    }
}
