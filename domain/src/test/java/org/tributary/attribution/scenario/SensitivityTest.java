package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.attribution.scenario.Scenes.booked;
import static org.tributary.attribution.scenario.Scenes.r6;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.scenario.ParameterChange.CapAmount;
import org.tributary.attribution.scenario.ParameterChange.CapScopeStart;
import org.tributary.attribution.scenario.ParameterChange.ShareBase;
import org.tributary.attribution.scenario.ParameterChange.ShareRate;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

class SensitivityTest {

    private static final DateRange YEAR = days("2026-01-01 .. 2027-01-01");
    private static final Baseline LEDGER = new Baseline.Ledger();
    private static final ClauseId OUT = new ClauseId("R6.share.out");
    private static final ClauseId CAP = new ClauseId("R6.cap");

    @Test
    void drawsACurveOverOneParameter() {
        Golden golden = Golden.read("scenario/sensitivity");
        Knowledge now = new Knowledge(agreement(r5(), r6("250.00")), market(), LATER);
        Books books = booked(golden, now);
        Scenario scenario = new Scenario("curve", YEAR, LEDGER, Assumptions.NONE);
        Map<String, List<Row>> curves = golden.table("CURVES").stream()
                .collect(Collectors.groupingBy(row -> row.get("parameter"), TreeMap::new, Collectors.toList()));

        assertThat(curves).hasSize(4);
        curves.forEach((parameter, expected) -> {
            List<ParameterChange> values = expected.stream()
                    .map(row -> change(parameter, row.get("value")))
                    .toList();

            Sensitivity curve = Sensitivity.of(scenario, values, books, now, OPENAI);

            assertThat(curve.points().stream()
                            .map(point -> Map.of(
                                    "parameter", parameter,
                                    "value", point.parameter().value(),
                                    "accrued", text(point.total().accrued()),
                                    "payable", text(point.total().payable()))))
                    .containsExactlyElementsOf(
                            expected.stream().map(Row::values).toList());
            assertThat(curve.baseline().payable()).isEqualTo(usd("250.00"));
        });
    }

    @Test
    void refusesACurveOverNoneOrSeveralParameters() {
        Knowledge now = new Knowledge(agreement(r5(), r6("250.00")), market(), LATER);
        Books books = new Books(List.of(), List.of(), Map.of(), YearMonth.parse("2026-01"));
        Scenario scenario = new Scenario("curve", YEAR, LEDGER, Assumptions.NONE);
        List<List<ParameterChange>> refused = List.of(
                List.of(),
                List.of(new ShareRate(OUT, Rate.ONE), new ShareBase(OUT, Base.CUSTOMER_GROSS)),
                List.of(new ShareRate(OUT, Rate.ONE), new ShareRate(CAP, Rate.ONE)));

        for (List<ParameterChange> values : refused) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> Sensitivity.of(scenario, values, books, now, OPENAI));
            assertThat(refusal.code()).isEqualTo("sensitivity.parameter");
        }
    }

    private static ParameterChange change(String parameter, String value) {
        return switch (parameter) {
            case "rate" -> new ShareRate(OUT, Rate.of(value));
            case "base" -> new ShareBase(OUT, Base.valueOf(value));
            case "cap" -> new CapAmount(CAP, usd(value.substring(0, value.length() - 4)));
            case "scopeStart" -> new CapScopeStart(CAP, LocalDate.parse(value));
            default -> throw new IllegalArgumentException(parameter);
        };
    }
}
