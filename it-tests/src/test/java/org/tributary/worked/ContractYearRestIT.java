package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractScenario;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Contracts of {@code golden/contract} on the real server, whose clock is turned from day to day: signed, amended, billed, attributed. */
@ExtendWith(OnThePlatform.class)
class ContractYearRestIT {

    private static final GoldenTable TERMS = Desk.example("", "E12-channel-migration");

    private final Platform platform;
    private final Desk desk;

    ContractYearRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @AfterEach
    void leaveTheClockToTheMachine() {
        platform.turnBack();
    }

    /** A contract of an example in a world of its own. */
    private record Played(World world, String id, List<String> items) {}

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

        Played played = play("ct" + name.replace("-", "").substring(0, 6), example);

        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(bill(played.id())).isEmpty();
        assertThat(recognised(played.id())).containsAllEntriesOf(expectedRevenue(example));
        assertSharedAs(example, played);
    }

    /** Under the terms of each day, to the cent of each item; only where the example says how. */
    private void assertSharedAs(GoldenTable example, Played played) {
        List<String> expected = expectedShares(example);
        if (!expected.isEmpty()) {
            platform.turnBack();
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

    /** In the names of the reference data: what reaches whom under the terms that were in force and known. */
    @ParameterizedTest
    @ValueSource(strings = {"two-tier-through-microsoft", "cancelled-with-clawback"})
    void isSharedUnderTheTermsOfEachDay(String name) {
        GoldenTable example = Desk.example("contract", name);

        Played played = playForReal("ct" + name.substring(0, 3), example);

        assertThat(played.items()).isEqualTo(expected(example));
        assertSharedAs(example, played);
    }

    /** The reference catalogue records a reseller's sales as the example does. */
    @Test
    void aCancelledOrderIsRevenueOfTheDaysThatWereServed() {
        GoldenTable example = Desk.example("contract", "cancelled-with-clawback");

        Played played = playForReal("ctclaw", example);

        assertThat(recognised(played.id())).isEqualTo(expectedRevenue(example));
    }

    @Test
    void aContractThatMovesFromMicrosoftToDirectIsSharedBySegment() {
        GoldenTable example = Desk.example("contract", "E12-channel-migration");

        Played played = play("cte12", example);

        assertThat(played.items()).isEqualTo(expected(example));
        assertThat(recognised(played.id())).isEqualTo(expectedRevenue(example));
        assertSharedAs(example, played);
    }

    private static List<String> expectedShares(GoldenTable example) {
        return example.table("SHARES").stream()
                .map(row -> String.join(
                        " ",
                        row.getOrDefault("item", ""),
                        row.getOrDefault("clause", ""),
                        row.getOrDefault("payee", ""),
                        row.getOrDefault("payable", "")))
                .toList();
    }

    /** In the names of the example. */
    private List<String> shares(Played played) {
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
        Played played = play("ctread", example);

        JsonNode contract = desk.get("/contracts/" + played.id());
        Answer late = amend(
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

    private Played play(String name, GoldenTable example) {
        return play(name, world(name, ContractScenario.signed(example), example), example);
    }

    /** In the names of the reference data, whose terms bear on it. */
    private Played playForReal(String name, GoldenTable example) {
        World terms = World.of(name, TERMS, TERMS.knownAt());
        return play(name, new World(name, terms.terms(), Map.of("acme", "cobalt-freight")), example);
    }

    private Played play(String name, World world, GoldenTable example) {
        Contract signed = ContractScenario.signed(example);
        String id = "C-" + name;
        for (LocalDate day : days(signed, example)) {
            platform.turnClockTo(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            if (day.equals(signed.signedOn())) {
                ObjectNode document = (ObjectNode) world.written(signed);
                document.put("id", id);
                desk.post("olivia", 201, "/contracts", Json.object().set("contract", document));
            }
            for (Amendment amendment : ContractScenario.amendments(example, day)) {
                int version = desk.get("/contracts/" + id).path("version").asInt();
                amend(world, id, version, amendment);
            }
            bill(id);
        }
        return new Played(world, id, items(desk.get("/contracts/" + id + "/bill-items")));
    }

    private static SortedSet<LocalDate> days(Contract signed, GoldenTable example) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(signed.signedOn());
        example.table("AMENDMENTS").forEach(row -> days.add(LocalDate.parse(row.getOrDefault("known on", ""))));
        example.table("BILLS").forEach(row -> days.add(LocalDate.parse(row.getOrDefault("billed on", ""))));
        return days;
    }

    /** The terms of E12, with the customer and the products that the contract names. */
    private World world(String name, Contract signed, GoldenTable example) {
        World terms = World.of(name, TERMS, TERMS.knownAt());
        Map<String, String> names = new HashMap<>(terms.names());
        ArrayNode products = Json.object().putArray("products");
        SortedSet<String> sold = new TreeSet<>();
        signed.lines().forEach(line -> sold.add(line.product().value()));
        example.table("AMENDMENTS").stream()
                .map(row -> row.getOrDefault("change", "").split(" ", -1))
                .filter(words -> words[0].equals("move"))
                .forEach(words -> sold.add(words[3]));
        sold.removeAll(names.keySet());
        for (String product : sold) {
            names.put(product, product + "-" + name);
            products.addObject()
                    .put("id", product + "-" + name)
                    .put("name", product)
                    .put("productClass", "NON_API")
                    .put("tier", "Enterprise");
        }
        names.put("acme", "acme-" + name);
        World world = new World(name, terms.terms(), Map.copyOf(names));
        desk.load(world);
        ObjectNode more = Json.object();
        more.set("products", products);
        more.putArray("organizations")
                .addObject()
                .put("id", "acme-" + name)
                .put("name", "Acme")
                .put("kind", "CUSTOMER");
        Desk.succeeded(200, platform.as("ada").put("/reference-data", more.toString()));
        return world;
    }

    private Answer amend(World world, String id, int version, Amendment amendment) {
        ObjectNode document = Json.object().put("version", version);
        document.set("amendment", world.written(amendment));
        return platform.as("olivia").post("/contracts/" + id + "/amendments", document.toString());
    }

    private List<String> bill(String id) {
        return items(desk.post("fiona", 200, "/contracts/" + id + "/bills", Json.object()));
    }

    private static List<String> items(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> String.join(
                        " | ",
                        item.path("number").asText(),
                        item.path("billedOn").asText(),
                        item.path("from").asText() + " .. " + item.path("to").asText(),
                        item.path("quantity").asText(),
                        item.path("amount").path("amount").asText(),
                        item.path("corrects").asText("")))
                .toList();
    }
}
