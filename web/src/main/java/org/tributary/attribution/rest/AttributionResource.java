package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Currency;
import java.util.List;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.FlowLink;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.document.AttributionQuestion;
import org.tributary.attribution.document.CheckView;
import org.tributary.attribution.document.FlowView;
import org.tributary.attribution.document.TotalsView;
import org.tributary.http.Items;
import org.tributary.http.Query;

/** What the attribution adds up to, over HTTP. */
@Path("attribution")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributionResource {

    @Inject
    AttributionReports reports;

    @GET
    @Path("totals")
    public TotalsView readTotals(@Context UriInfo uri) {
        AttributionQuestion.ForTotals question =
                AttributionQuestion.ForTotals.read(new Query(uri.getQueryParameters()));
        return TotalsView.of(reports.totals(question.filter(), question.groupBy()));
    }

    @GET
    @Path("flow")
    public FlowView readFlow(@Context UriInfo uri) {
        AttributionFilter filter = AttributionQuestion.forFlow(new Query(uri.getQueryParameters()));
        List<FlowLink> links = reports.flow(filter);
        return FlowView.of(currencyOf(links, filter), links);
    }

    @GET
    @Path("reconciliation")
    public Items<CheckView> readReconciliation(@Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return Items.of(reports.reconciliation(), CheckView::of);
    }

    private Currency currencyOf(List<FlowLink> links, AttributionFilter filter) {
        // nothing flows: the currency is still the one it would flow in
        return links.isEmpty()
                ? reports.totals(filter, List.of(Dimension.CHANNEL)).currency()
                : links.getFirst().amount().currency();
    }
}
