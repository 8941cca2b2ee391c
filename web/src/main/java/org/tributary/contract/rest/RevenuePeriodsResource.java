package org.tributary.contract.rest;

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
import org.tributary.contract.boundary.RevenuePeriods;
import org.tributary.contract.document.ClosingPreviewView;
import org.tributary.contract.document.RevenuePeriodView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** The months of the revenue ledger over HTTP. */
@Path("revenue-periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevenuePeriodsResource {

    @Inject
    RevenuePeriods periods;

    @GET
    public RevenuePeriodView.ListView listRevenuePeriods(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RevenuePeriodView.ListView.of(periods.closed(), periods.calendar());
    }

    @GET
    @Path("{month}/preview")
    public ClosingPreviewView previewRevenueClose(@PathParam("month") String month, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return ClosingPreviewView.of(periods.preview(monthOf(month)));
    }

    @POST
    @Path("{month}/close")
    public RevenuePeriodView closeRevenuePeriod(@PathParam("month") String month, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return RevenuePeriodView.of(periods.close(monthOf(month)));
    }

    private static YearMonth monthOf(String text) {
        return Forms.named(text, Forms::month, "revenue-period");
    }
}
