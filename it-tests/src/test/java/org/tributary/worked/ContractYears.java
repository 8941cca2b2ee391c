package org.tributary.worked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractScenario;
import org.tributary.platform.Answer;
import org.tributary.platform.Platform;

/** Plays contracts of {@code golden/contract} on the real server, whose clock is turned from day to day: signed, amended, billed. */
record ContractYears(Platform platform, Desk desk) {

    private static final GoldenTable TERMS = Desk.example("", "E12-channel-migration");

    ContractYears(Platform platform) {
        this(platform, new Desk(platform));
    }

    /** A contract of an example in a world of its own. */
    record Played(World world, String id, List<String> items) {}

    Played play(String name, GoldenTable example) {
        return play(name, example, _ -> {});
    }

    /**
     * The same, with more done on each of its days.
     *
     * @param begin what is done first
     */
    Played play(String name, GoldenTable example, Consumer<LocalDate> begin) {
        World world = world(name, ContractScenario.signed(example), example);
        return play(name, world, example, days(example), begin);
    }

    /** In the names of the reference data, whose terms bear on it, as far as today: what others ask of those terms is nothing that is reported later. */
    Played playForReal(String name, GoldenTable example) {
        World terms = World.of(name, TERMS, TERMS.knownAt());
        World world = new World(name, terms.terms(), Map.of("acme", "cobalt-freight"));
        return play(name, world, example, days(example).headSet(tomorrow()), _ -> {});
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(Clock.systemUTC()).plusDays(1);
    }

    private Played play(
            String name, World world, GoldenTable example, SortedSet<LocalDate> days, Consumer<LocalDate> begin) {
        Contract signed = ContractScenario.signed(example);
        String id = "C-" + name;
        for (LocalDate day : days) {
            turnTo(day);
            begin.accept(day);
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

    /** Lets it be noon of a day, in universal time. */
    void turnTo(LocalDate day) {
        platform.turnClockTo(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static SortedSet<LocalDate> days(GoldenTable example) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(ContractScenario.signed(example).signedOn());
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
        World world = new World(name, terms.terms().recording(ContractScenario.recorded(example)), Map.copyOf(names));
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

    Answer amend(World world, String id, int version, Amendment amendment) {
        ObjectNode document = Json.object().put("version", version);
        document.set("amendment", world.written(amendment));
        return platform.as("olivia").post("/contracts/" + id + "/amendments", document.toString());
    }

    List<String> bill(String id) {
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
