package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.boundary.Scenarios;
import org.tributary.attribution.document.ScenarioReader;
import org.tributary.attribution.document.ScenarioSummaryView;
import org.tributary.attribution.document.ScenarioView;
import org.tributary.attribution.document.ScenarioView.DifferenceView;
import org.tributary.attribution.document.SensitivityView;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.idempotency.CallKey;

/** Replays under other terms, over HTTP. */
@Path("scenarios")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource {

    private static final List<String> COLUMNS =
            List.of("axis", "key", "baseline", "scenario", "difference", "currency");

    @Inject
    Scenarios scenarios;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createScenario(@HeaderParam(CallKey.HEADER) @Nullable String key, JsonDocument document) {
        StoredScenario scenario =
                scenarios.create(CallKey.of(key, document.root().toString()), ScenarioReader.question(document));
        return Response.created(URI.create("/api/v1/scenarios/" + scenario.id()))
                .entity(ScenarioView.of(scenario))
                .build();
    }

    @GET
    public ScenarioSummaryView.PageView listScenarios(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        int page = query.page();
        int size = query.size();
        query.end();
        return new ScenarioSummaryView.PageView(
                scenarios.list(page, size).stream().map(ScenarioSummaryView::of).toList(),
                page,
                size,
                scenarios.count());
    }

    @GET
    @Path("{id}")
    public ScenarioView readScenario(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return ScenarioView.of(scenarios.require(Forms.id(id, "scenario")));
    }

    @GET
    @Path("{id}/rows")
    @Produces("text/csv")
    public Response exportScenario(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        StoredScenario scenario = scenarios.require(Forms.id(id, "scenario"));
        ScenarioView.ResultView result = ScenarioView.of(scenario).result();
        Table<Map.Entry<String, DifferenceView>> table = new Table<>(
                COLUMNS, row -> cells(row, result.currency()), Map.Entry::getValue, sink -> rows(result, sink));
        return TableWriter.answer(table, Table.Format.CSV, "scenario-" + scenario.id());
    }

    private static List<String> cells(Map.Entry<String, DifferenceView> row, String currency) {
        DifferenceView difference = row.getValue();
        return List.of(
                row.getKey(),
                difference.key(),
                difference.baseline(),
                difference.scenario(),
                difference.difference(),
                currency);
    }

    private static void rows(ScenarioView.ResultView result, Consumer<Map.Entry<String, DifferenceView>> sink) {
        sink.accept(Map.entry("total", result.total()));
        result.byPartner().forEach(row -> sink.accept(Map.entry("partner", row)));
        result.byChannel().forEach(row -> sink.accept(Map.entry("channel", row)));
        result.byProduct().forEach(row -> sink.accept(Map.entry("product", row)));
        result.byMonth().forEach(row -> sink.accept(Map.entry("month", row)));
        result.byClause().forEach(row -> sink.accept(Map.entry("clause", row)));
    }

    @POST
    @Path("{id}/sensitivity")
    @Consumes(MediaType.APPLICATION_JSON)
    public SensitivityView readSensitivity(@PathParam("id") String id, JsonDocument document) {
        StoredScenario scenario = scenarios.require(Forms.id(id, "scenario"));
        Currency currency = scenario.result().total().baseline().currency();
        ScenarioReader.Curve curve = ScenarioReader.curve(document, currency);
        return SensitivityView.of(scenarios.sensitivity(scenario.id(), curve.values()), curve, currency);
    }
}
