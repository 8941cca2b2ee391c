package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.ContractScenario;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Contracts of {@code golden/contract} on the real server, whose clock is turned from day to day: signed, amended, billed, attributed. */
@ExtendWith(OnThePlatform.class)
class ContractYearRestIT {

    private final Platform platform;
    private final Desk desk;
    private final ContractYears years;

    ContractYearRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
        this.years = new ContractYears(platform);
    }

    @AfterEach
    void leaveTheClockToTheMachine() {
        platform.turnBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year-of-a-direct-contract",
                "windows-of-each-addition",
                "suspended-and-resumed",
                "aligned-to-calendar-quarters",
                "thirty-day-months"
            })
    void billsEachDayWhatTheExampleSays(String name) {
        GoldenTable example = Desk.example("contract", name);

        ContractYears.Played played = years.play("ct" + name.replace("-", "").substring(0, 6), example);

        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(years.bill(played.id())).isEmpty();
        assertThat(recognised(played.id())).containsAllEntriesOf(expectedRevenue(example));
        assertSharedAs(example, played);
    }

    /**
     * Under the terms of each day, to the cent of each item; only where the example says how. A run attributes what was reported by the day it is: first
     * what was by today, like everything else of the platform, then by the turned clock what the example bills later.
     */
    private void assertSharedAs(GoldenTable example, ContractYears.Played played) {
        List<String> expected = shared(example.table("SHARES").stream());
        if (!expected.isEmpty()) {
            platform.turnBack();
            desk.run();
            years.turnTo(ContractScenario.playedUntil(example));
            desk.run();
            assertThat(shares(played)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The revenue of each month that the example closes. */
    private static Map<String, BigDecimal> expectedRevenue(GoldenTable example) {
        return example.table("RECOGNISED").stream()
                .collect(Collectors.toMap(
                        row -> row.getOrDefault("month", ""),
                        row -> new BigDecimal(row.getOrDefault("amount", "")),
                        BigDecimal::add));
    }

    private Map<String, BigDecimal> recognised(String id) {
        return Json.items(desk.get("/contracts/" + id + "/recognition").path("entries"))
                .collect(Collectors.toMap(
                        entry -> entry.path("month").asText(), entry -> Json.amount(entry, "amount"), BigDecimal::add));
    }

    /** In a world that records the channel as the example does. */
    @ParameterizedTest
    @ValueSource(strings = {"E12-channel-migration", "two-tier-through-microsoft", "year-through-microsoft-two-tier"})
    void isRevenueAndSharedWhereTheRoadIsMicrosofts(String name) {
        GoldenTable example = Desk.example("contract", name);

        ContractYears.Played played = years.play("ctw" + name.substring(0, 3).toLowerCase(Locale.ROOT), example);

        years.turnTo(ContractScenario.playedUntil(example));
        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(recognised(played.id())).isEqualTo(expectedRevenue(example));
        assertSharedAs(example, played);
    }

    /** In the names of the reference data, as far as today: what reaches whom under the terms that were in force and known. */
    @ParameterizedTest
    @ValueSource(strings = {"two-tier-through-microsoft", "year-through-microsoft-two-tier", "cancelled-with-clawback"})
    void isSharedUnderTheTermsOfEachDay(String name) {
        GoldenTable example = Desk.example("contract", name);
        List<String> billed = billedByToday(example);

        ContractYears.Played played = years.playForReal("rs" + name.substring(0, 4), example);

        assertThat(played.items()).isEqualTo(expected(example).subList(0, billed.size()));
        platform.turnBack();
        desk.run();
        assertThat(shares(played))
                .containsExactlyInAnyOrderElementsOf(shared(
                        example.table("SHARES").stream().filter(row -> billed.contains(row.getOrDefault("item", "")))));
    }

    private static List<String> billedByToday(GoldenTable example) {
        String today = LocalDate.now(Clock.systemUTC()).toString();
        return example.table("BILLS").stream()
                .filter(row -> row.getOrDefault("billed on", "").compareTo(today) <= 0)
                .map(row -> row.getOrDefault("item", ""))
                .toList();
    }

    /** Where the reference catalogue records the channel as the example does. */
    @ParameterizedTest
    @ValueSource(strings = {"year-through-microsoft-two-tier", "cancelled-with-clawback"})
    void isRevenueAsTheCatalogueRecordsTheChannel(String name) {
        GoldenTable example = Desk.example("contract", name);

        ContractYears.Played played = years.playForReal("ctr" + name.substring(0, 3), example);

        assertThat(recognised(played.id())).isEqualTo(expectedRevenue(example));
    }

    private static List<String> shared(Stream<Map<String, String>> rows) {
        return rows.map(row -> String.join(
                        " ",
                        row.getOrDefault("item", ""),
                        row.getOrDefault("clause", ""),
                        row.getOrDefault("payee", ""),
                        row.getOrDefault("payable", "")))
                .toList();
    }

    /** In the names of the example. */
    private List<String> shares(ContractYears.Played played) {
        return desk.table("/share-export?format=csv&q=" + played.id()).stream()
                .map(share -> String.join(
                        " ",
                        share.getOrDefault("line", ""),
                        share.getOrDefault("clause", ""),
                        played.world().original(share.getOrDefault("payee", "")),
                        share.getOrDefault("payable", "")))
                .toList();
    }

    @Test
    void whatWasSignedByOnePersonIsReadBackAndAnAmendmentOfAnOldVersionIsAConflict() {
        GoldenTable example = Desk.example("contract", "year-of-a-direct-contract");
        ContractYears.Played played = years.play("ctread", example);

        JsonNode contract = desk.get("/contracts/" + played.id());
        Answer late = years.amend(
                played.world(),
                played.id(),
                0,
                ContractScenario.amendments(example, LocalDate.parse("2026-05-11"))
                        .getFirst());

        assertThat(contract.path("version").asInt()).isEqualTo(6);
        assertThat(contract.path("endsOn").asText()).isEqualTo("2028-01-01");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("contract.version");
        assertThat(desk.get("/contracts?q=" + played.id()).path("total").asInt())
                .isEqualTo(1);
    }

    private static List<String> expected(GoldenTable example) {
        return example.table("BILLS").stream()
                .map(row -> String.join(
                        " | ",
                        row.getOrDefault("item", ""),
                        row.getOrDefault("billed on", ""),
                        row.getOrDefault("days", ""),
                        row.getOrDefault("quantity", ""),
                        row.getOrDefault("amount", ""),
                        row.getOrDefault("corrects", "")))
                .toList();
    }
}
