package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/**
 * Amendments under the demo's rules on the real servers, by people with real tokens: Olivia has two accounts, one of them an approver's; Fiona and Felix are
 * finance. A price 20 % below what seats sell for alone asks an approver, one 40 % below asks finance after that.
 */
@ExtendWith(OnThePlatform.class)
class ApprovalsRestIT {

    private final Platform platform;
    private final Desk desk;

    ApprovalsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
    }

    /** A contract of 10 seats at 60 for a year, as it is signed today. */
    private String contract() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String id = "C-approve-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode contract = Json.object();
        contract.put("id", id).put("kind", "ORDER_FORM").put("title", "Seats, to be approved");
        contract.putObject("term")
                .put("from", today.toString())
                .put("to", today.plusYears(1).toString());
        contract.put("currency", "USD").put("segment", "COMMERCIAL").put("signedOn", today.toString());
        ObjectNode through = contract.putObject("through").put("channel", "DIRECT_ENTERPRISE");
        through.putObject("route").putArray("parties").add("openai").add("northwind-analytics");
        contract.putObject("billing")
                .put("months", 1)
                .put("anchor", today.withDayOfMonth(1).toString())
                .put("timing", "IN_ADVANCE")
                .put("proration", "ACTUAL_DAYS")
                .put("rounding", "HALF_UP")
                .put("zone", "America/New_York");
        ObjectNode line = contract.putArray("lines").addObject();
        line.put("id", "seats").put("product", "chatgpt-enterprise").put("code", "seat");
        line.putObject("charge").put("kind", "SEAT_FEE").put("price", "60");
        line.put("priceMonths", 1).put("standalone", "60").put("quantity", "10");
        desk.post("olivia", 201, "/contracts", Json.object().set("contract", contract));
        return id;
    }

    private static ObjectNode priced(String price) {
        ObjectNode amendment = Json.object();
        amendment.put("number", 1).put("reason", "agreed");
        amendment.put("effectiveOn", LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString());
        ObjectNode change = amendment.putArray("changes").addObject();
        change.put("kind", "CHANGE_PRICE").put("line", "seats");
        change.putObject("charge").put("kind", "SEAT_FEE").put("price", price);
        return amendment;
    }

    private Answer amend(String user, String id, int version, String price) {
        ObjectNode document = Json.object().put("version", version);
        document.set("amendment", priced(price));
        return platform.as(user).post("/contracts/" + id + "/amendments", document.toString());
    }

    private String proposed(String user, String id, String price) {
        return Desk.succeeded(202, amend(user, id, 0, price))
                .json()
                .at("/approval/id")
                .asText();
    }

    private Answer decide(String user, String request, int version, String decision) {
        return platform.as(user)
                .post(
                        "/approvals/" + request + "/decision",
                        Json.object()
                                .put("version", version)
                                .put("decision", decision)
                                .put("comment", "because")
                                .toString());
    }

    private int amendments(String id) {
        return desk.get("/contracts/" + id).path("version").asInt();
    }

    private Answer lend(String user, String to) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return platform.as(user)
                .post(
                        "/approval-delegations",
                        Json.object()
                                .put("to", to)
                                .put("firstDay", today.toString())
                                .put("endDay", today.plusDays(2).toString())
                                .put("reason", "away")
                                .toString());
    }

    @Test
    void anAmendmentWithinTheRulesIsMadeAtOnceAndOneBeyondThemWithEveryYes() {
        String id = contract();
        assertThat(amend("olivia", id, 0, "57").status()).isEqualTo(200);
        JsonNode preview = desk.post(
                "olivia",
                200,
                "/contracts/" + id + "/amendment-preview",
                Json.object().set("amendment", priced("36")));
        assertThat(preview.at("/approval/roles").toString()).isEqualTo("[\"approver\",\"finance\"]");

        JsonNode waiting = Desk.succeeded(202, amend("olivia", id, 1, "36")).json();
        String request = waiting.at("/approval/id").asText();
        assertThat(decide("felix", request, 1, "APPROVE").code()).isEqualTo("approval.role");
        Desk.succeeded(200, decide("adrian", request, 1, "APPROVE"));
        assertThat(amendments(id)).isEqualTo(1);
        assertThat(decide("adrian", request, 1, "APPROVE").code()).isEqualTo("approval.version");
        JsonNode done =
                Desk.succeeded(200, decide("felix", request, 2, "APPROVE")).json();

        assertThat(done.path("state").asText()).isEqualTo("APPROVED");
        assertThat(amendments(id)).isEqualTo(2);
        assertThat(desk.get("/contracts/" + id + "/proposals")
                        .at("/items/0/amendment")
                        .asInt())
                .isEqualTo(2);
    }

    /** Her second account is an approver's, and the provider names her behind both. */
    @Test
    void nobodyApprovesTheirOwnFromAnyAccountOrThroughAnybody() {
        String id = contract();
        String request = proposed("olivia", id, "48");

        assertThat(decide("olivia", request, 1, "APPROVE").code()).isEqualTo("approval.self");
        assertThat(decide("olivia.okafor", request, 1, "APPROVE").code()).isEqualTo("approval.self");
        assertThat(decide("olivia.okafor", request, 1, "REJECT").code()).isEqualTo("approval.self");
        String toHerself = lend("adrian", "olivia").text("id");
        assertThat(decide("olivia", request, 1, "APPROVE").code()).isEqualTo("approval.self");
        String fromHerself = lend("olivia.okafor", "felix").text("id");
        assertThat(decide("felix", request, 1, "APPROVE").code()).isEqualTo("approval.self");
        ObjectNode many = Json.object().put("decision", "APPROVE").put("dryRun", false);
        many.putArray("items").addObject().put("id", request).put("version", 1);
        Answer bulk = platform.as("olivia.okafor").post("/approval-decisions", many.toString());
        assertThat(bulk.json().at("/items/0/code").asText()).isEqualTo("approval.self");
        assertThat(decide("ada", request, 1, "APPROVE").code()).isEqualTo("approval.role");
        assertThat(decide("arthur", request, 1, "APPROVE").status()).isEqualTo(403);
        assertThat(amendments(id)).isZero();

        for (String[] lent : List.of(new String[] {"adrian", toHerself}, new String[] {"olivia.okafor", fromHerself})) {
            Answer ended = platform.as(lent[0]).post("/approval-delegations/" + lent[1] + "/revocation", "");
            assertThat(ended.json().path("bears").asBoolean(true)).isFalse();
        }
        Desk.succeeded(200, decide("adrian", request, 1, "APPROVE"));
        assertThat(amendments(id)).isEqualTo(1);
    }

    @Test
    void theInboxHoldsWhatIsOnesOwnToDecideAndADelegateDecidesInBothNames() {
        String id = contract();
        String request = proposed("olivia", id, "48");
        assertThat(inbox("adrian")).contains(request);
        assertThat(inbox("felix")).doesNotContain(request);
        assertThat(inbox("olivia.okafor")).doesNotContain(request);
        String lent = lend("adrian", "felix").text("id");
        assertThat(inbox("felix")).contains(request);

        JsonNode decided =
                Desk.succeeded(200, decide("felix", request, 1, "APPROVE")).json();
        platform.as("adrian").post("/approval-delegations/" + lent + "/revocation", "");

        assertThat(decided.at("/history/1/by").asText()).isEqualTo("felix");
        assertThat(decided.at("/history/1/onBehalfOf").asText()).isEqualTo("adrian");
    }

    private String inbox(String user) {
        return Desk.succeeded(200, platform.as(user).get("/approvals?inbox=true&size=200"))
                .body();
    }

    @Test
    void aContractAmendedMeanwhileIsToldToWhoSaysYesInTheDryRunToo() {
        String id = contract();
        String request = proposed("olivia", id, "48");
        Desk.succeeded(200, amend("fiona", id, 0, "57"));
        ObjectNode trial = Json.object().put("decision", "APPROVE").put("dryRun", true);
        trial.putArray("items").addObject().put("id", request).put("version", 1);

        Answer tried = platform.as("adrian").post("/approval-decisions", trial.toString());

        assertThat(tried.json().at("/items/0/code").asText()).isEqualTo("contract.version");
        assertThat(decide("adrian", request, 1, "APPROVE").code()).isEqualTo("contract.version");
        Answer taken = platform.as("olivia")
                .post(
                        "/approvals/" + request + "/withdrawal",
                        Json.object().put("version", 1).toString());
        assertThat(taken.json().path("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aPartnerSeesNothingOfIt() {
        for (String path : List.of("/approvals", "/approval-delegations", "/approval-policies")) {
            assertThat(platform.as("mira").get(path).status()).as(path).isEqualTo(403);
        }
    }

    /** Fiona would let every discount pass from the end of the century on; neither she nor a partner confirms it, Ada does. */
    @Test
    void whoLowersABarDoesNotDoSoAlone() {
        ObjectNode policy = Json.object().put("from", "2099-01-01").put("source", "the tests " + UUID.randomUUID());
        policy.putArray("rules");
        JsonNode recorded =
                desk.post("fiona", 200, "/approval-policies", Json.object().set("policy", policy));
        String confirmation = "/approval-policies/" + recorded.path("number").asInt() + "/confirmation";

        assertThat(recorded.has("confirmedBy")).isFalse();
        assertThat(platform.as("fiona").post(confirmation, "").code()).isEqualTo("approval-policy.self");
        assertThat(platform.as("adrian").post(confirmation, "").status()).isEqualTo(403);
        assertThat(Desk.succeeded(200, platform.as("ada").post(confirmation, ""))
                        .text("confirmedBy"))
                .isEqualTo("ada");
        Answer nobody = platform.as("fiona")
                .post(
                        "/approval-policies",
                        "{\"policy\": {\"from\": \"2099-01-01\", \"source\": \"x\", \"rules\": [{\"name\": \"x\", \"when\": [],"
                                + " \"steps\": [{\"role\": \"partner-user\"}], \"expiresAfterHours\": 0}]}}");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.json().path("faults")).hasSize(3);
    }
}
