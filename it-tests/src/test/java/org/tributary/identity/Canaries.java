package org.tributary.identity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.platform.Answer;
import org.tributary.platform.Platform;

/**
 * One line for each road, sold to a customer whose name stands nowhere else. Whoever is not on that line's route
 * must never read that name.
 */
record Canaries(Platform platform) {

    private static final Map<String, Set<String>> SEEN_BY = new LinkedHashMap<>(Map.of(
            "canary-of-azure", Set.of("microsoft"),
            "canary-of-amazon", Set.of("amazon"),
            "canary-of-oracle", Set.of("oracle"),
            "canary-of-csp", Set.of("microsoft", "brightpath-distribution", "kestrel-resale"),
            "canary-of-direct", Set.of()));

    /** The demo user of each partner. */
    static Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        users.put("mira", "microsoft");
        users.put("anna", "amazon");
        users.put("owen", "oracle");
        users.put("daria", "brightpath-distribution");
        users.put("rhea", "kestrel-resale");
        return users;
    }

    List<String> all() {
        return List.copyOf(SEEN_BY.keySet());
    }

    List<String> foreignTo(String partner) {
        return SEEN_BY.entrySet().stream()
                .filter(canary -> !canary.getValue().contains(partner))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The road of a contract: who stands between the vendor and the customer, and what each of them keeps, told apart by its digits. */
    private static final Map<String, Map<String, String>> ROADS = Map.of(
            "azure", Map.of("microsoft", "0.02171"),
            "amazon", Map.of("amazon", "0.03181"),
            "oracle", Map.of("oracle", "0.04191"),
            "csp",
                    new TreeMap<>(Map.of(
                            "microsoft", "0.05201", "brightpath-distribution", "0.06211", "kestrel-resale", "0.07221")),
            "direct", Map.of());

    /** Prices of the contracts; no partner reads any. */
    static final List<String> PRICES = List.of("23.17", "29.39", "231.70", "463.40");

    /** The contracts, by the roads they are named for. */
    static List<String> contracts() {
        return ROADS.keySet().stream().map(Canaries::contract).sorted().toList();
    }

    private static String contract(String road) {
        return "canary-of-" + road + "-contract";
    }

    /** Those on whose road a partner stands. */
    static List<String> contractsOf(String partner) {
        return ROADS.entrySet().stream()
                .filter(road -> road.getValue().containsKey(partner))
                .map(road -> contract(road.getKey()))
                .sorted()
                .toList();
    }

    /** What everybody else keeps. */
    static List<String> marginsForeignTo(String partner) {
        return ROADS.values().stream()
                .flatMap(road -> road.entrySet().stream())
                .filter(margin -> !margin.getKey().equals(partner))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What a partner keeps. */
    static List<String> marginsOf(String partner) {
        return ROADS.values().stream()
                .flatMap(road -> Stream.ofNullable(road.get(partner)))
                .toList();
    }

    /** Signs and bills one contract for each road. */
    private void plantContracts() {
        ROADS.forEach((road, between) -> {
            String parties =
                    between.keySet().stream().map(party -> "\"" + party + "\",").collect(joining());
            String margins = between.entrySet().stream()
                    .map(margin -> "{\"party\": \"" + margin.getKey() + "\", \"part\": \"" + margin.getValue() + "\"}")
                    .collect(joining(","));
            expect(201, platform.as("olivia").post("/contracts", """
                    {"contract": {"id": "%1$s", "kind": "RESELLER_ORDER", "title": "Seats for canary-of-%2$s",
                      "term": {"from": "2026-10-01", "to": "2027-10-01"}, "currency": "USD", "segment": "COMMERCIAL",
                      "through": {"channel": "%5$s", "route": {"parties": ["openai", %3$s "canary-of-%2$s"]}, "margins": [%4$s]},
                      "billing": {"months": 1, "anchor": "2026-10-01", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS", "zone": "UTC"},
                      "renewal": {"kind": "ENDS", "months": 0, "noticeDays": 0}, "cancellation": {}, "signedOn": "2026-09-20",
                      "lines": [{"id": "seats", "product": "chatgpt-business", "code": "seat", "charge": {"kind": "SEAT_FEE", "price": "23.17"},
                        "priceMonths": 1, "standalone": "29.39", "quantity": "10"}]}}""".formatted(
                    contract(road), road, parties, margins, between.isEmpty() ? "DIRECT_ENTERPRISE" : "RESELLER")));
            expect(200, platform.as("fiona").post("/contracts/" + contract(road) + "/bills", "{}"));
        });
    }

    List<String> lines() {
        return List.of(
                "it/canary-azure/1/1",
                "it/canary-amazon/1/1",
                "it/canary-oracle/1/1",
                "it/canary-csp/1/1",
                "it/canary-direct/1/1");
    }

    /** Registers the customers, submits the lines, runs, and returns every share that came of them. */
    List<JsonNode> plant() {
        StringBuilder customers = new StringBuilder();
        all().forEach(id -> customers
                .append(customers.isEmpty() ? "" : ",")
                .append("{\"id\":\"%1$s\",\"name\":\"%1$s\",\"kind\":\"CUSTOMER\"}".formatted(id)));
        expect(200, platform.as("ada").put("/reference-data", "{\"organizations\":[" + customers + "]}"));
        expect(
                200,
                platform.asBillingSystem()
                        .post(
                                "/revenue-lines",
                                "{\"lines\":["
                                        + String.join(
                                                ",",
                                                line("azure", "AZURE_OPENAI", "\"microsoft\"", ""),
                                                line("amazon", "AWS_BEDROCK", "\"amazon\"", deduction("amazon")),
                                                line("oracle", "ORACLE_OCI", "\"oracle\"", deduction("oracle")),
                                                line(
                                                        "csp",
                                                        "MS_CSP",
                                                        "\"microsoft\",\"brightpath-distribution\",\"kestrel-resale\"",
                                                        deduction("brightpath-distribution") + ","
                                                                + deduction("kestrel-resale")),
                                                line("direct", "DIRECT_ENTERPRISE", "", ""))
                                        + "]}"));
        expect(201, platform.asBillingSystem().post("/runs", ""));
        expect(200, platform.asBillingSystem().post("/payments", """
                {"payments": [{"line": {"source": "it", "document": "canary-direct", "line": "1", "version": 1},
                               "reference": "canary-payment", "paidOn": "2026-11-10", "amount": "1000.00", "currency": "USD"}]}"""));
        plantWhatOnlyTheVendorSees();
        Map.of(
                        "mira",
                        "canary-of-azure",
                        "anna",
                        "canary-of-amazon",
                        "owen",
                        "canary-of-oracle",
                        "olivia",
                        "canary-of-direct")
                .forEach((user, prospect) -> expect(201, platform.as(user).post("/deals", deal(prospect))));
        List<JsonNode> shares = new ArrayList<>();
        platform.as("fiona")
                .get("/shares?size=200&q=canary-")
                .json()
                .path("items")
                .forEach(shares::add);
        assertThat(shares).hasSizeGreaterThanOrEqualTo(10);
        plantContracts();
        return shares;
    }

    /** A scenario and a draft, as of the reference agreement; what the customer of the direct line committed to, and who is credited with it. */
    private void plantWhatOnlyTheVendorSees() {
        expect(200, platform.as("olivia").post("/commitments", """
                {"contracting": {"channel": "DIRECT_ENTERPRISE", "route": ["openai", "canary-of-direct"],
                                 "product": "chatgpt-enterprise", "customer": "canary-of-direct", "contract": "canary-of-commitments"},
                 "amount": "5000.00", "currency": "USD", "term": {"from": "2026-10-01", "to": "2027-10-01"}}"""));
        expect(200, platform.as("olivia").post("/co-sell-credits", """
                {"line": {"source": "it", "document": "canary-direct", "line": "1", "version": 1},
                 "parts": [{"party": "openai", "rate": "0.5"}, {"party": "microsoft", "rate": "0.5"}]}"""));
        expect(201, platform.as("fiona").post("/scenarios", """
                {"name": "canary-of-scenarios", "agreement": "openai-microsoft", "from": "2026-10-01", "to": "2026-11-01",
                 "terms": {"continued": "R5"}, "factors": []}"""));
        JsonNode revisions = platform.as("fiona")
                .get("/agreements/openai-microsoft/document")
                .json()
                .path("revisions");
        ObjectNode revision = revisions.get(revisions.size() - 1).deepCopy();
        revision.remove("recordedAt");
        revision.put("title", "canary-of-drafts");
        expect(
                201,
                platform.as("fiona")
                        .post("/drafts", "{\"agreement\": \"openai-microsoft\", \"revision\": " + revision + "}"));
    }

    /** A deal with a prospect; each partner's own, and one of the vendor's pipeline. */
    private static String deal(String prospect) {
        return """
                {"deal": {"prospect": {"legalName": "%s"}, "product": "chatgpt-enterprise", "channel": "DIRECT_ENTERPRISE",
                          "size": {"kind": "SEATS", "seats": 10}, "termMonths": 12, "territory": "US",
                          "evidence": [{"kind": "MEETING", "words": "Met the buyer."}]}}""".formatted(prospect);
    }

    private static String line(String road, String channel, String between, String deductions) {
        return """
                {"source": "it", "document": "canary-%1$s", "line": "1", "version": 1, "kind": "CHARGE",
                 "channel": "%2$s", "route": ["openai", %3$s "canary-of-%1$s"], "product": "chatgpt-enterprise",
                 "customer": "canary-of-%1$s", "serviceStart": "2026-10-01", "serviceEnd": "2026-11-01",
                 "invoicedOn": "2026-10-31", "amount": "1000.00", "currency": "USD", "deductions": [%4$s]}""".formatted(road, channel, between.isEmpty() ? "" : between + ",", deductions);
    }

    private static String deduction(String party) {
        return "{\"party\": \"" + party + "\", \"amount\": \"100.00\"}";
    }

    private static void expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
