package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.golden.Cases.BEDROCK;
import static org.tributary.attribution.golden.Cases.DIRECT;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.scenario.Cell.Axis;
import org.tributary.attribution.scenario.ScenarioResult.Compared;
import org.tributary.attribution.scenario.ScenarioResult.Group;
import org.tributary.attribution.scenario.TermsChange.RegimeContinued;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Selection;
import org.tributary.time.DateRange;

class ScenarioTest {

    private static final DateRange YEAR = days("2026-01-01 .. 2027-01-01");
    private static final Baseline LEDGER = new Baseline.Ledger();

    @Test
    void tellsWhatTheYearWouldHaveComeToHadR5Continued() {
        Golden golden = Golden.read("scenario/R5-continued");
        Knowledge now = new Knowledge(
                agreement(r5(), r6(golden.values("TERMS").get("cap").substring(4))), market(), LATER);
        Books books = booked(golden, now);
        Scenario scenario = new Scenario("R5 continued", YEAR, LEDGER, Assumptions.of(new RegimeContinued("R5")));

        ScenarioResult result = scenario.compute(books, now, OPENAI);

        assertThat(rows(result.by(Axis.CLAUSE))).containsExactlyElementsOf(golden.rows("BY CLAUSE"));
        assertThat(rows(result.by(Axis.CHANNEL))).containsExactlyElementsOf(golden.rows("BY CHANNEL"));
        assertThat(rows(result.by(Axis.PARTNER))).containsExactlyElementsOf(golden.rows("BY PARTNER"));
        assertThat(figures(result.total())).isEqualTo(golden.rows("TOTAL").getFirst());
        assertThat(rows(result.by()))
                .containsExactly(" | " + golden.rows("TOTAL").getFirst());
        assertThat(result.isZero()).isFalse();
    }

    @Test
    void isKeptByEachAxisAsItWasComputed() {
        Golden golden = Golden.read("scenario/R5-continued");
        Knowledge now = new Knowledge(agreement(r5(), r6("200000.00")), market(), LATER);
        ScenarioResult computed = new Scenario("R5 continued", YEAR, LEDGER, Assumptions.of(new RegimeContinued("R5")))
                .compute(booked(golden, now), now, OPENAI);

        StoredScenario.Result kept = StoredScenario.Result.of(computed, 6);

        assertThat(kept.lines()).isEqualTo(6);
        assertThat(kept.total().key()).isEqualTo("total");
        assertThat(kept.total().difference())
                .isEqualTo(computed.total().difference().net());
        assertThat(kept.byChannel()).extracting(StoredScenario.Compared::key).contains("AWS_BEDROCK");
        assertThat(kept.byMonth()).hasSize(computed.by(Axis.MONTH).size());
        assertThat(kept.byClause())
                .extracting(StoredScenario.Compared::scenario)
                .doesNotContainNull();
        assertThat(kept.byPartner()).isNotEmpty();
        assertThat(kept.byProduct()).isNotEmpty();
    }

    @Test
    void comparesWithOtherTermsAsWellAsWithTheLedger() {
        Golden golden = Golden.read("scenario/R5-continued");
        Knowledge now = new Knowledge(agreement(r5(), r6("200000.00")), market(), LATER);
        Books books = booked(golden, now);
        Assumptions continued = Assumptions.of(new RegimeContinued("R5"));

        ScenarioResult turned = new Scenario("turned", YEAR, new Baseline.OtherTerms(continued), Assumptions.NONE)
                .compute(books, now, OPENAI);

        assertThat(turned.total().difference().net()).isEqualTo(usd("-100000.00"));
        assertThat(new Scenario("same", YEAR, new Baseline.OtherTerms(continued), continued)
                        .compute(books, now, OPENAI)
                        .isZero())
                .isTrue();
    }

    @Test
    void tellsTheMonthsOfItsStretchAlone() {
        Golden golden = Golden.read("scenario/R5-continued");
        Knowledge now = new Knowledge(agreement(r5(), r6("200000.00")), market(), LATER);
        DateRange june = days("2026-06-01 .. 2026-07-01");

        ScenarioResult result = new Scenario("June", june, LEDGER, Assumptions.of(new RegimeContinued("R5")))
                .compute(booked(golden, now), now, OPENAI);

        // Of 200,000.00 the cap had left 36,273.97 for Bedrock's June; had R5 continued, all 100,000.00 were payable.
        assertThat(rows(result.by(Axis.MONTH, Axis.PRODUCT, Axis.CHANNEL)))
                .filteredOn(row -> row.contains("AWS_BEDROCK"))
                .containsExactly("2026-06 | api | AWS_BEDROCK | USD 100000.00 | USD 36273.97 | USD 463726.03"
                        + " | USD 100000.00 | USD 100000.00 | USD 400000.00 | USD -63726.03");
        assertThat(result.rows()).extracting(row -> row.cell().month()).containsOnly(YearMonth.parse("2026-06"));
    }

    @Test
    void growsAndReprisesFromAMonthOn() {
        Golden golden = Golden.read("scenario/growth-and-price");
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);
        List<Factor> factors = List.of(
                new Factor(
                        Factor.Kind.VOLUME,
                        Selection.only(DIRECT),
                        Selection.any(),
                        YearMonth.parse("2026-07"),
                        Rate.of("1.1")),
                new Factor(
                        Factor.Kind.PRICE,
                        Selection.any(),
                        Selection.only(Cases.API),
                        YearMonth.parse("2026-10"),
                        Rate.of("0.5")));

        ScenarioResult result = new Scenario(
                        "growth", YEAR, LEDGER, new Assumptions(Optional.empty(), List.of(), factors))
                .compute(booked(golden, now), now, OPENAI);

        assertThat(rows(result.by(Axis.CHANNEL))).containsExactlyElementsOf(golden.rows("BY CHANNEL"));
    }

    @Test
    void growsNoPartOfALineThatAnotherReplaces() {
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);
        RevenueLine wrong = Cases.line("wrong", "DIRECT_ENTERPRISE", "590.00", "2026-01-01 .. 2026-03-01");
        RevenueLine right = Cases.line(Map.of(
                "line", "right",
                "channel", "DIRECT_ENTERPRISE",
                "amount", "USD 59.00",
                "corrects", "wrong",
                "service", "2026-01-01 .. 2026-03-01"));
        Books books = new Books(
                List.of(new BookedLines(1, List.of(wrong)), new BookedLines(2, List.of(right))),
                List.of(),
                Map.of(),
                YearMonth.parse("2026-01"));
        Factor doubled = new Factor(
                Factor.Kind.VOLUME, Selection.any(), Selection.any(), YearMonth.parse("2026-02"), Rate.of("2"));

        ScenarioResult result = new Scenario(
                        "growth", YEAR, LEDGER, new Assumptions(Optional.empty(), List.of(), List.of(doubled)))
                .compute(books, now, OPENAI);

        // January 31.00, February 28.00 x 2 = 56.00: 87.00 x 20 % = 17.40; nothing of the wrong line
        assertThat(result.total().assumed()).isEqualTo(new Figures(usd("17.40"), usd("17.40"), usd("69.60")));
        assertThat(result.total().baseline().payable()).isEqualTo(usd("0"));
    }

    @Test
    void refusesAScenarioWithoutNameOrMonthsAllAtOnce() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new Scenario(" ", days("2026-01-02 .. 2026-02-03"), LEDGER, Assumptions.NONE));

        assertThat(refusal.code()).isEqualTo("scenario.invalid");
        assertThat(refusal.faults())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(
                        tuple("scenario.name", "/name"),
                        tuple("scenario.months", "/earned/from"),
                        tuple("scenario.months", "/earned/to"));
        assertThatThrownBy(() -> new Scenario("n".repeat(121), YEAR, LEDGER, Assumptions.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(new Scenario(
                                "n".repeat(120),
                                DateRange.from(LocalDate.parse("2026-01-01")),
                                LEDGER,
                                Assumptions.NONE)
                        .name())
                .hasSize(120);
    }

    @Test
    void keepsApartWhatTwoPartnersOweEachOtherFromTheVendorsNet() {
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);
        Books books = booked(now, Cases.line("jan", "AZURE_OPENAI", "100.00", "2026-01-01 .. 2026-02-01"));

        ScenarioResult result = new Scenario("aws", YEAR, LEDGER, Assumptions.NONE).compute(books, now, Cases.AWS);

        assertThat(result.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell().partner()).isEqualTo(OPENAI);
            assertThat(row.figures().baseline()).isEqualTo(new Figures(usd("20.00"), usd("20.00"), usd("0")));
        });
        assertThat(new Scenario("ms", YEAR, LEDGER, Assumptions.NONE)
                        .compute(books, now, MICROSOFT)
                        .total()
                        .baseline()
                        .net())
                .isEqualTo(usd("80.00"));
    }

    @Test
    void ordersCellsByPartnerChannelProductMonthAndClause() {
        Cell cell = new Cell(OPENAI, BEDROCK, Cases.API, YearMonth.parse("2026-02"), "b");
        List<Cell> later = List.of(
                new Cell(OPENAI, BEDROCK, Cases.API, YearMonth.parse("2026-02"), "c"),
                new Cell(OPENAI, BEDROCK, Cases.API, YearMonth.parse("2026-03"), "a"),
                new Cell(OPENAI, DIRECT, Cases.API, YearMonth.parse("2026-01"), "a"),
                new Cell(new OrganizationId("z"), BEDROCK, Cases.API, YearMonth.parse("2026-01"), "a"));

        assertThat(later).allSatisfy(other -> assertThat(cell).isLessThan(other));
        assertThat(Stream.of(Axis.values()).map(cell::on))
                .containsExactly("openai", "AWS_BEDROCK", "api", "2026-02", "b");
    }

    private static List<String> rows(List<Group> groups) {
        return groups.stream()
                .map(group -> String.join(" | ", group.key()) + " | " + figures(group.figures()))
                .toList();
    }

    private static String figures(Compared figures) {
        return String.join(
                " | ",
                text(figures.baseline().accrued()),
                text(figures.baseline().payable()),
                text(figures.baseline().net()),
                text(figures.assumed().accrued()),
                text(figures.assumed().payable()),
                text(figures.assumed().net()),
                text(figures.difference().net()));
    }
}
