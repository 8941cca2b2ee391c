package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.Database;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A partner's whole life of a deal, two partners at one customer, and who sees what of it. */
@ExtendWith(OnThePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealsRestIT {

    private static final String KNOWN = "deals-known-customer";

    private final Platform platform;
    private final Desk desk;

    DealsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    @BeforeAll
    void knowACustomer() {
        Desk.succeeded(200, platform.as("ada").put("/reference-data", """
                {"organizations": [{"id": "%s", "name": "Zephyrine Aeronautics", "kind": "CUSTOMER"}]}""".formatted(KNOWN)));
        Desk.succeeded(200, platform.as("olivia").post("/customer-profiles", """
                {"profile": {"customer": "%s", "legalName": "Zephyrine Aeronautics Inc.", "domains": ["zephyrine.example"],
                             "taxIds": [{"country": "US", "number": "98-7654321"}]}}""".formatted(KNOWN)));
    }

    @Test
    void aDealLivesFromItsRegistrationToItsEnd() {
        JsonNode deal = register("mira", "Kittiwake Robotics");
        String id = deal.path("id").asText();
        assertThat(deal.path("partner").asText()).isEqualTo("microsoft");
        assertThat(deal.path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(texts(deal.path("steps"))).containsExactly("WITHDRAW");
        assertThat(hoursBetween(deal, "targetAt")).isEqualTo(24);
        assertThat(hoursBetween(deal, "ceilingAt")).isEqualTo(48);

        JsonNode registered = step("olivia", id, 200, "REGISTER", 1, "").json();
        LocalDate today = LocalDate.parse(
                registered.path("history").get(1).path("at").asText().substring(0, 10));
        assertThat(registered.path("protection").path("to").asText())
                .isEqualTo(today.plusDays(90).toString());
        assertThat(registered.path("protection").path("daysLeft").asInt()).isEqualTo(90);
        assertThat(texts(registered.path("protection").path("reminders")))
                .containsExactly(
                        today.plusDays(60).toString(),
                        today.plusDays(76).toString(),
                        today.plusDays(83).toString());
        assertThat(platform.as("mira").calendar("/deals/" + id + "/calendar").body())
                .contains("Kittiwake Robotics: last day of protection", "-PT687H", "-PT303H", "-PT135H");
        assertThat(read("mira", id, "?asOf=" + today.plusDays(89)).path("state").asText())
                .isEqualTo("REGISTERED");
        assertThat(read("mira", id, "?asOf=" + today.plusDays(90)).path("state").asText())
                .isEqualTo("EXPIRED");
        assertThat(platform.as("mira")
                        .get("/deals/" + id + "?knownOn=2020-01-01")
                        .status())
                .isEqualTo(404);

        JsonNode extended = Desk.succeeded(200, platform.as("mira").post("/deals/" + id + "/extension", """
                                {"version": 2, "proof": {"kind": "PILOT", "words": "A pilot runs since Monday."}}"""))
                .json();
        assertThat(extended.path("protection").path("daysLeft").asInt()).isEqualTo(120);
        Answer again = platform.as("mira").post("/deals/" + id + "/extension", """
                {"version": 3, "proof": {"kind": "PILOT", "words": "Still."}}""");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("deal.extended");

        assertThat(step("mira", id, 409, "WIN", 2, "").code()).isEqualTo("deal.version");
        assertThat(step("mira", id, 422, "LOSE", 3, "").code()).isEqualTo("deal.words");
        JsonNode won = step("mira", id, 200, "WIN", 3, "Signed.").json();
        assertThat(texts(won.path("history"), "step")).containsExactly("SUBMIT", "REGISTER", "EXTEND", "WIN");
        assertThat(won.path("steps")).isEmpty();
        for (String late : List.of("WITHDRAW", "LOSE", "WIN")) {
            assertThat(step("mira", id, 409, late, 4, "Late.").code()).isEqualTo("deal.state");
        }
        assertThat(platform.owner()
                        .rows("select action from tributary.audit_event where subject = '" + id + "' order by id"))
                .containsExactly("deal.submit", "deal.register", "deal.extend", "deal.win");
    }

    /** Olivia's second account is an approver's: the provider names her behind both. */
    @Test
    void whoRegisteredADealDoesNotDecideOnItFromASecondAccount() {
        String id = register("olivia", "Turnstone Analytics").path("id").asText();

        for (String own : List.of("olivia", "olivia.okafor")) {
            assertThat(step(own, id, 403, "REGISTER", 1, "").code()).isEqualTo("deal.four-eyes");
            assertThat(texts(read(own, id, "").path("steps"))).doesNotContain("REGISTER");
        }
        step("adrian", id, 200, "REGISTER", 1, "");
    }

    @Test
    void twoPartnersAtOneCustomerAreInConflictUntilSomebodyDecides() {
        JsonNode first = register("mira", "Corvidae Shipping Ltd");
        step("olivia", first.path("id").asText(), 200, "REGISTER", 1, "");
        JsonNode second = register("anna", "CORVIDAE SHIPPING, Inc.");
        String id = second.path("id").asText();

        JsonNode told = Desk.succeeded(200, platform.as("anna").get("/deals/" + id + "/conflicts"))
                .json();
        assertThat(told.path("items").get(0).path("kind").asText()).isEqualTo("PROTECTED_DEAL");
        assertThat(told.toString())
                .doesNotContain("microsoft")
                .doesNotContain(first.path("id").asText());
        assertThat(step("olivia", id, 409, "REGISTER", 1, "").code()).isEqualTo("deal.conflict");
        JsonNode seen = desk.get("/deals/" + id + "/conflicts").path("items").get(0);
        assertThat(seen.path("holder").asText()).isEqualTo("microsoft");
        assertThat(seen.path("proposal").path("stands").asBoolean()).isFalse();
        assertThat(texts(desk.get("/deals?conflicted=true&q=corvidae").path("items"), "id"))
                .containsExactly(id);

        String decision = """
                {"version": %d, "kind": "PROTECTED_DEAL", "other": "%s", "decision": "STANDS",
                 "reason": "The customer asked for another partner."}""";
        String other = first.path("id").asText();
        Answer forbidden = platform.as("anna").post("/deals/" + id + "/adjudications", decision.formatted(1, other));
        assertThat(forbidden.status()).isEqualTo(403);
        Desk.succeeded(
                200, platform.as("adrian").post("/deals/" + id + "/adjudications", decision.formatted(1, other)));
        assertThat(platform.as("adrian")
                        .post("/deals/" + id + "/adjudications", decision.formatted(2, id))
                        .code())
                .isEqualTo("deal.no-conflict");
        JsonNode registered = step("olivia", id, 200, "REGISTER", 2, "").json();

        assertThat(registered.path("state").asText()).isEqualTo("REGISTERED");
        JsonNode decided = desk.get("/deals/" + id + "/conflicts");
        assertThat(decided.path("items").get(0).path("settled").asBoolean()).isTrue();
        assertThat(decided.path("adjudications").get(0).path("decidedBy").asText())
                .isEqualTo("adrian");
        assertThat(platform.as("anna").get("/deals/" + id + "/conflicts").json().path("adjudications"))
                .isEmpty();
    }

    @Test
    void whatADealWouldMeetIsToldBeforeItIsRegisteredAndNothingIsKept() {
        register("olivia", "Lapwing Instruments");
        long before = platform.owner().count("deal");

        JsonNode met = Desk.succeeded(
                        200,
                        platform.as("mira")
                                .post(
                                        "/deal-checks",
                                        input("Lapwing Instruments GmbH").toString()))
                .json();

        assertThat(texts(met.path("items"), "kind")).containsExactly("DIRECT_PIPELINE");
        assertThat(platform.owner().count("deal")).isEqualTo(before);
    }

    @Test
    void aProspectIsRecognizedAndAPartnerLearnsThatItIsKnownAndNotWhoItIs() {
        String question = "/customer-matches?name=ZEPHYRINE+Aeronautics&domain=www.zephyrine.example";

        JsonNode staff =
                Desk.succeeded(200, platform.as("olivia").get(question)).json();
        Answer partner = Desk.succeeded(200, platform.as("mira").get(question));

        JsonNode best = staff.path("items").get(0);
        assertThat(best.path("customer").asText()).isEqualTo(KNOWN);
        assertThat(best.path("score").asInt()).isEqualTo(95);
        assertThat(texts(best.path("reasons")))
                .containsExactly(
                        "The same domain, zephyrine.example.", "The same name, spelling and legal form aside.");
        assertThat(partner.json().path("items").get(0).path("likely").asBoolean())
                .isTrue();
        assertThat(partner.body()).doesNotContain(KNOWN).doesNotContain("Zephyrine Aeronautics Inc.");
    }

    @Test
    void everyFaultIsToldAtOnceAndARepeatMakesNoOther() {
        ObjectNode wrong = input("Siskin Labs");
        ((ObjectNode) wrong.path("deal"))
                .put("product", "lost")
                .put("termMonths", 0)
                .put("colour", "red");
        Answer refused = platform.as("mira").post("/deals", wrong.toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/deal/colour field.unknown");
        ((ObjectNode) wrong.path("deal")).remove("colour");
        assertThat(platform.as("mira").post("/deals", wrong.toString()).faults())
                .containsExactly("/deal/termMonths deal.term");
        ((ObjectNode) wrong.path("deal")).put("termMonths", 12);
        wrong.put("partner", "amazon");
        assertThat(platform.as("mira").post("/deals", wrong.toString()).faults())
                .containsExactly("/deal/product product.unknown", "/partner deal.partner");

        String fresh = input("Siskin Labs").toString();
        Answer first = platform.as("mira").postOnce("deals-it-1", "/deals", fresh);
        Answer again = platform.as("mira").postOnce("deals-it-1", "/deals", fresh);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(platform.as("mira")
                        .postOnce("deals-it-1", "/deals", input("Other").toString())
                        .code())
                .isEqualTo("idempotency-key.reused");
    }

    @Test
    void whoRegisteredADealDoesNotDecideOnItAndARefusalSaysWhy() {
        String own = register("olivia", "Dunnock Partners").path("id").asText();
        String partners = register("mira", "Wagtail Partners").path("id").asText();

        assertThat(step("olivia", own, 403, "REGISTER", 1, "").code()).isEqualTo("deal.four-eyes");
        assertThat(step("mira", partners, 403, "REGISTER", 1, "").code()).isEqualTo("deal.role");
        assertThat(step("arthur", partners, 403, "REGISTER", 1, "").status()).isEqualTo(403);
        assertThat(step("adrian", partners, 422, "REFUSE", 1, "Thin.").code()).isEqualTo("deal.reason");
        Answer refused = Desk.succeeded(200, platform.as("adrian").post("/deals/" + partners + "/steps", """
                        {"version": 1, "step": "REFUSE", "reason": "THIN_EVIDENCE", "words": "One meeting is too little."}"""));
        assertThat(refused.json().path("history").get(1).path("reason").asText())
                .isEqualTo("THIN_EVIDENCE");
    }

    @Test
    void aPartnerSeesItsOwnDealsAloneWhateverItAsks() {
        String own = register("mira", "Canary of Microsoft").path("id").asText();
        String other = register("anna", "Canary of Amazon").path("id").asText();
        String direct = register("olivia", "Canary of the vendor").path("id").asText();

        Map<String, String> seen = Map.of("mira", own, "anna", other);
        seen.forEach((user, id) -> {
            String listed = platform.as(user).get("/deals?size=200&q=canary").body();
            assertThat(listed).as(user).contains(id);
            List.of(own, other, direct).stream()
                    .filter(foreign -> !foreign.equals(id))
                    .forEach(foreign -> {
                        assertThat(listed).as(user).doesNotContain(foreign);
                        for (String path : List.of("", "/conflicts")) {
                            assertThat(platform.as(user)
                                            .get("/deals/" + foreign + path)
                                            .status())
                                    .as(user)
                                    .isEqualTo(404);
                        }
                        assertThat(step(user, foreign, 404, "WITHDRAW", 1, "").code())
                                .isEqualTo("deal.not-found");
                    });
        });
        for (String vendors : List.of("/registration-policies", "/customer-profiles")) {
            assertThat(platform.as("mira").get(vendors).status()).as(vendors).isEqualTo(403);
        }
        Database scoped = platform.application().seeing("microsoft");
        assertThat(scoped.rows("select count(*) from tributary.deal where partner is distinct from 'microsoft'"))
                .containsExactly("0");
        assertThat(scoped.count("deal")).isPositive();
        assertThat(platform.owner().count("deal_key")).isPositive();
        assertThat(platform.owner().count("customer_profile")).isPositive();
        for (String table : List.of("deal_key", "deal_conflict", "deal_adjudication", "customer_profile")) {
            assertThat(scoped.count(table)).as(table).isZero();
            assertThat(platform.application().count(table)).as(table).isZero();
        }
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        List.of("Heron One", "Heron Two", "Heron Three").forEach(name -> register("mira", name));

        JsonNode page = desk.get("/deals?q=heron&sort=legalName&size=2&state=SUBMITTED&partner=microsoft");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(texts(page.path("items"), "legalName")).containsExactly("Heron One", "Heron Three");
        assertThat(desk.get("/deals?q=heron&expiringWithin=100").path("total").asInt())
                .isZero();
        String id = page.path("items").get(0).path("id").asText();
        step("olivia", id, 200, "REGISTER", 1, "");
        assertThat(texts(desk.get("/deals?q=heron&expiringWithin=100").path("items"), "id"))
                .containsExactly(id);
        assertThat(desk.get("/deals?q=heron&expiringWithin=80").path("total").asInt())
                .isZero();
        assertThat(platform.as("fiona").get("/deals?sort=colour&size=0&state=X").faults())
                .containsExactly("/size query.size", "/sort query.sort", "/state/0 field.value");
    }

    private JsonNode register(String user, String name) {
        return Desk.succeeded(201, platform.as(user).post("/deals", input(name).toString()))
                .json();
    }

    private static ObjectNode input(String name) {
        return (ObjectNode) Json.read("""
                {"deal": {"prospect": {"legalName": "%s"}, "product": "chatgpt-enterprise", "channel": "DIRECT_ENTERPRISE",
                          "size": {"kind": "SEATS", "seats": 250}, "termMonths": 12, "territory": "US",
                          "evidence": [{"kind": "MEETING", "words": "Met the head of data.", "link": "https://crm.example/1"}]}}""".formatted(name));
    }

    private Answer step(String user, String id, int status, String step, int version, String words) {
        String said = words.isEmpty() ? "" : ", \"words\": \"" + words + "\"";
        Answer answer = platform.as(user)
                .post(
                        "/deals/" + id + "/steps",
                        "{\"version\": " + version + ", \"step\": \"" + step + "\"" + said + "}");
        return Desk.succeeded(status, answer);
    }

    private JsonNode read(String user, String id, String query) {
        return Desk.succeeded(200, platform.as(user).get("/deals/" + id + query))
                .json();
    }

    private static long hoursBetween(JsonNode deal, String field) {
        return Duration.between(
                        Instant.parse(deal.path("submittedAt").asText()),
                        Instant.parse(deal.path("decision").path(field).asText()))
                .toHours();
    }

    private static List<String> texts(JsonNode list) {
        return Json.items(list).map(JsonNode::asText).collect(Collectors.toList());
    }

    private static List<String> texts(JsonNode list, String field) {
        return Json.items(list).map(one -> one.path(field).asText()).collect(Collectors.toList());
    }
}
