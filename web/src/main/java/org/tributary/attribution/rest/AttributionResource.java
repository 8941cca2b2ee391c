package org.tributary.attribution.rest;

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
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.FlowLink;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.boundary.CoSellCredits;
import org.tributary.attribution.boundary.Concentrations;
import org.tributary.attribution.boundary.PaymentSchedules;
import org.tributary.attribution.document.AttributionQuestion;
import org.tributary.attribution.document.CheckView;
import org.tributary.attribution.document.CoSellReportView;
import org.tributary.attribution.document.ConcentrationQuestion;
import org.tributary.attribution.document.ConcentrationView;
import org.tributary.attribution.document.FlowView;
import org.tributary.attribution.document.PaymentsDueView;
import org.tributary.attribution.document.TotalsView;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.terms.AgreementId;

/** What the attribution adds up to, over HTTP. */
@Path("attribution")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributionResource {

    @Inject
    AttributionReports reports;

    @Inject
    Concentrations concentrations;

    @Inject
    PaymentSchedules schedules;

    @Inject
    CoSellCredits credits;

    @Inject
    Clock clock;

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
        Query query = new Query(uri.getQueryParameters());
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        query.end();
        return Items.of(reports.reconciliation(knownAt), CheckView::of);
    }

    @GET
    @Path("concentration")
    public ConcentrationView readConcentration(@Context UriInfo uri) {
        ConcentrationQuestion question = ConcentrationQuestion.read(new Query(uri.getQueryParameters()));
        Instant knownAt = question.knownAt().orElseGet(clock::instant);
        return ConcentrationView.of(
                question,
                concentrations.currency(),
                concentrations.contributions(question.from(), question.to(), knownAt),
                concentrations.contractEnds(knownAt));
    }

    @GET
    @Path("payments-due")
    public PaymentsDueView readPaymentsDue(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<AgreementId> agreement = query.required("agreement", AgreementId::new);
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        query.end();
        return PaymentsDueView.of(schedules.of(agreement.orElseThrow(), knownAt.orElseGet(clock::instant)));
    }

    @GET
    @Path("co-sell")
    public CoSellReportView readCoSell(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        AttributionQuestion.Days days = AttributionQuestion.Days.read(query);
        Optional<Instant> knownAt = query.optional("knownOn", Forms::endOfDay);
        query.end();
        return CoSellReportView.of(credits.report(days.from(), days.to(), knownAt.orElseGet(clock::instant)));
    }

    private Currency currencyOf(List<FlowLink> links, AttributionFilter filter) {
        // nothing flows: the currency is still the one it would flow in
        return links.isEmpty()
                ? reports.totals(filter, List.of(Dimension.CHANNEL)).currency()
                : links.getFirst().amount().currency();
    }
}
