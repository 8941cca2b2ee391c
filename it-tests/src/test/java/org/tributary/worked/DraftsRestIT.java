package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A revision from its draft to its publication, and what is answered before and after. */
@ExtendWith(OnThePlatform.class)
class DraftsRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GoldenTable TERMS = Desk.example("", "E01-straddle");

    private final Platform platform;
    private final Desk desk;
    private final Drafts drafts;

    DraftsRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
        this.drafts = new Drafts(desk);
    }

    @Test
    void everythingThatIsWrongWithADraftIsToldAtOnceAndNothingIsKept() {
        World world = desk.load("d1", TERMS);
        ObjectNode revision = Drafts.lastRevision(world);
        clause(revision, 0).put("payee", "nobody-at-all");
        clause(revision, 0)
                .putObject("coverage")
                .putObject("channels")
                .putArray("only")
                .add("NOWHERE");
        clause(revision, 1).put("scopeStart", "2040-01-01");
        revision.withObject("/validity").put("to", "2030-01-01");
        Map<String, Long> before = platform.owner().counts();

        Answer answer = platform.as("fiona")
                .post("/drafts", Drafts.document(world, revision).toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.faults())
                .contains(
                        "/revision/clauses/0/payee organization.unknown",
                        "/revision/clauses/0/coverage/channels/only channel.unknown",
                        "/revision/clauses/1/scopeStart clause.term");
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void faultsOfFormAreToldAtOnceAsWell() {
        World world = desk.load("d2", TERMS);
        ObjectNode revision = Drafts.lastRevision(world);
        clause(revision, 0).put("rate", "a fifth").put("discount", "0.1");
        clause(revision, 1).put("kind", "CEILING");
        revision.remove("title");

        Answer answer = platform.as("fiona")
                .post("/drafts", Drafts.document(world, revision).toString());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        for (String pointer : List.of("clauses/0/rate", "clauses/0/discount", "clauses/1/kind", "title")) {
            assertThat(answer.faults()).as(pointer).anyMatch(fault -> fault.startsWith("/revision/" + pointer + " "));
        }
    }

    @Test
    void aDraftIsComparedClauseByClause() {
        World world = desk.load("d3", TERMS);
        ObjectNode revision = Drafts.lastRevision(world);
        clause(revision, 0).put("rate", "0.25");
        ArrayNode clauses = revision.withArray("/clauses");
        clauses.add(exclusivity(world));
        clauses.add(trigger());
        String draft = drafts.draft(world, revision);

        JsonNode comparison = desk.get("/drafts/" + draft + "/comparison");

        Map<String, String> changes = new HashMap<>();
        comparison
                .path("clauses")
                .forEach(change -> changes.put(
                        change.path("clause").asText(), change.path("change").asText()));
        assertThat(changes)
                .containsEntry("R6.share.out", "CHANGED")
                .containsEntry("R6.cap", "UNCHANGED")
                .containsEntry("R6.exclusivity", "ADDED");
        assertThat(comparison.findParents("field"))
                .singleElement()
                .hasToString("{\"field\":\"rate\",\"before\":\"20 %\",\"after\":\"25 %\"}");
    }

    @Test
    void goldenCasesMustComeOutBeforeADraftIsSubmitted() {
        World world = desk.load("d4", TERMS);
        ObjectNode revision = Drafts.lastRevision(world);
        clause(revision, 0).put("rate", "0.25");
        String draft = drafts.draft(world, revision);

        // 249 of 365 days are under R6: 818,630.14 x 25 % = 204,657.54 (.535); the 116 before give 76,273.97 under R5
        JsonNode wrong = put(draft, cases(world, 1, "204657.53"));
        Answer refused = drafts.step("fiona", draft, "SUBMIT");
        Answer late = platform.as("olivia")
                .put(
                        "/drafts/" + draft + "/golden-cases",
                        cases(world, 1, "204657.54").toString());
        JsonNode right = put(draft, cases(world, 2, "204657.54"));
        Answer submitted = drafts.step("fiona", draft, "SUBMIT");

        assertThat(wrong.path("passed").asBoolean()).as(wrong.toString()).isFalse();
        assertThat(wrong.at("/items/0/missing/0/payable").asText()).isEqualTo("204657.53");
        assertThat(wrong.at("/items/0/unexpected/0/payable").asText()).isEqualTo("204657.54");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("draft.golden-cases");
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("draft.version");
        assertThat(right.path("passed").asBoolean()).as(right.toString()).isTrue();
        assertThat(submitted.text("state")).as(submitted.toString()).isEqualTo("SUBMITTED");
    }

    @Test
    void whoWroteADraftDoesNotApproveIt() {
        World world = desk.load("d5", TERMS);
        String draft = drafts.draft(world, Drafts.lastRevision(world));
        Desk.succeeded(200, drafts.step("fiona", draft, "SUBMIT"));

        Answer own = drafts.step("fiona", draft, "APPROVE");
        Answer olivias = drafts.step("olivia", draft, "APPROVE");
        Answer adrians = drafts.step("adrian", draft, "APPROVE");

        assertThat(own.status()).as(own.toString()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("draft.four-eyes");
        assertThat(olivias.status()).as(olivias.toString()).isEqualTo(403);
        assertThat(adrians.text("state")).as(adrians.toString()).isEqualTo("APPROVED");
    }

    @Test
    void theGuardAnswersByTheTermsKnownAndByWhatHasHappened() {
        World world = desk.load("d6", TERMS);
        ObjectNode revision = Drafts.lastRevision(world);
        ArrayNode clauses = revision.withArray("/clauses");
        clauses.add(exclusivity(world));
        clauses.add(trigger());
        String draft = drafts.draft(world, revision);

        String before = verdict(world, "asOf=2026-08-01");
        drafts.publish(draft);

        assertThat(before).isEqualTo("ALLOWED");
        assertThat(verdict(world, "asOf=2026-08-01")).isEqualTo("DENIED");
        assertThat(verdict(world, "asOf=2026-08-01&knownOn=2026-11-01")).isEqualTo("ALLOWED");
        assertThat(desk.get("/agreements/" + world.document() + "?knownOn=2026-11-01")
                        .toString())
                .doesNotContain("R6.exclusivity");

        Answer unknown = event(world, "MOON_LANDED");
        Answer first = event(world, "AGI_VERIFIED");
        Answer again = event(world, "AGI_VERIFIED");

        assertThat(unknown.faults()).containsExactly("/code event.undefined");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(verdict(world, "asOf=2026-07-09")).isEqualTo("DENIED");
        assertThat(verdict(world, "asOf=2026-07-10")).isEqualTo("ALLOWED");
    }

    private Answer event(World world, String code) {
        return platform.as("adrian").post("/agreements/" + world.document() + "/events", """
                {"code": "%s", "occurredOn": "2026-07-10", "provenance": {"tag": "DEMO", "source": "worked examples"}}""".formatted(code));
    }

    /** At the host that the reference agreement, which is asked as well, leaves free. */
    private String verdict(World world, String days) {
        Door finance = platform.as("fiona");
        Answer answer = finance.get("/guard?seller=" + world.named("openai") + "&product=" + world.named("api")
                + "&host=microsoft&" + days);
        return Desk.succeeded(200, answer).text("verdict");
    }

    private JsonNode put(String draft, JsonNode cases) {
        return Desk.succeeded(200, platform.as("fiona").put("/drafts/" + draft + "/golden-cases", cases.toString()))
                .json();
    }

    /** The direct line of E1 as a table, and what it is to give. */
    private static ObjectNode cases(World world, int version, String payable) {
        ObjectNode document = JSON.createObjectNode().put("version", version);
        ObjectNode straddle = document.putArray("cases").addObject();
        straddle.put("name", "E1, the line sold direct")
                .put("lines", world.lines(List.of(TERMS.runs().getFirst().get(1))));
        ArrayNode expected = straddle.putArray("expected");
        expected.addObject()
                .put("line", "direct")
                .put("clause", "R5.share.out")
                .put("accrued", "76273.97")
                .put("payable", "76273.97");
        expected.addObject()
                .put("line", "direct")
                .put("clause", "R6.share.out")
                .put("accrued", payable)
                .put("payable", payable);
        return document;
    }

    private static ObjectNode clause(ObjectNode revision, int index) {
        return (ObjectNode) revision.path("clauses").get(index);
    }

    private static JsonNode exclusivity(World world) {
        return world.read("""
                {"kind": "EXCLUSIVITY", "id": "R6.exclusivity", "provenance": {"tag": "DEMO", "source": "worked examples"},
                 "coverage": {"hosts": {"except": ["microsoft"]}, "productClasses": {"only": ["API_STATELESS"]},
                              "products": {"only": ["api"]}},
                 "verdict": "DENIED", "term": {"endedBy": ["AGI_VERIFIED"]}, "reason": "It runs on one cloud alone."}""");
    }

    private static JsonNode trigger() {
        return Json.read("""
                {"kind": "TRIGGER", "id": "R6.trigger", "provenance": {"tag": "DEMO", "source": "worked examples"},
                 "event": "AGI_VERIFIED", "decidedBy": "an independent panel", "definition": "AGI is attained."}""");
    }
}
