package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** E12: 279,452.05 of the first half under R5 through Azure, 20 % of it back; 604,931.51 direct under R6, 20 % of it out. */
    @Test
    void aContractThatMovesFromMicrosoftToDirectIsSharedBySegment() {
        GoldenTable example = Desk.example("contract", "E12-channel-migration");

        ContractYears.Played played = years.play("cte12", example);
        platform.turnBack();
        desk.run();

        assertThat(played.items()).isEqualTo(expected(example));
        List<Map<String, String>> shares = desk.table("/share-export?format=csv&q=" + played.id());
        assertThat(shares)
                .filteredOn(share -> share.getOrDefault("clause", "").contains(".share."))
                .extracting(share -> share.get("clause") + " " + share.get("payable"))
                .contains("R5.share.azure 55890.41", "R6.share.out 120986.30");
    }

    /** 20 % out under R6 of the 20,400.00 that reach the vendor, and of the 16,208.22 that do not any more; the reseller gives back what it kept too much. */
    @Test
    void aCancelledOrderIsClawedBackFromTheResellerAndFromMicrosoft() {
        GoldenTable example = Desk.example("contract", "cancelled-with-clawback");

        ContractYears.Played played = years.playForReal("ctclaw", example);
        platform.turnBack();
        desk.run();

        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(recognised(played.id())).isEqualTo(expectedRevenue(example));
        assertThat(shares(played))
                .containsExactlyInAnyOrder(
                        "route.margin kestrel-resale 3600.00",
                        "route.margin kestrel-resale -2860.27",
                        "route.receipts openai 20400.00",
                        "route.receipts openai -16208.22",
                        "R6.share.out microsoft 4080.00",
                        "R6.share.out microsoft -3241.64");
    }

    @Test
    void aTwoTierYearThroughMicrosoftIsSharedUnderTheTermsOfEachDay() {
        GoldenTable example = Desk.example("contract", "two-tier-through-microsoft");

        ContractYears.Played played = years.playForReal("cttier", example);
        platform.turnBack();
        desk.run();

        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(shares(played)).isNotEmpty();
    }

    private List<String> shares(ContractYears.Played played) {
        return desk.table("/share-export?format=csv&q=" + played.id()).stream()
                .map(share -> String.join(
                        " ",
                        share.getOrDefault("clause", ""),
                        share.getOrDefault("payee", ""),
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
