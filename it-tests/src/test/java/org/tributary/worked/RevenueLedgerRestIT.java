package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.attribution.GoldenTable;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The months of a year are closed on the real server, whose clock is turned, while a contract of {@code golden/contract} is played. */
@ExtendWith(OnThePlatform.class)
class RevenueLedgerRestIT {

    private static final GoldenTable EXAMPLE = Desk.example("contract", "learned-after-the-close");

    private final Platform platform;
    private final Desk desk;
    private final ContractYears years;

    RevenueLedgerRestIT(Platform platform) {
        this.platform = platform;
        this.desk = new Desk(platform);
        this.years = new ContractYears(platform);
    }

    @AfterEach
    void leaveTheClockToTheMachine() {
        platform.turnBack();
    }

    /** What is learned on October 8 of August and September is posted in October: -31.42 and -58.90. */
    @Test
    void whatIsLearnedAfterTheCloseIsPostedInTheFirstOpenMonthAndNothingPostedChanges() {
        String id = years.play("ctlate", EXAMPLE, this::closeWhatIsOver).id();
        LocalDate end = LocalDate.parse("2027-01-01");
        years.turnTo(end);
        closeWhatIsOver(end);

        assertThat(Json.items(desk.get("/recognition-entries?size=200&contract=" + id)
                                .path("items"))
                        .map(RevenueLedgerRestIT::entry)
                        .toList())
                .isEqualTo(rows("ENTRIES"));
        JsonNode contract = desk.get("/contracts/" + id + "/recognition");
        assertThat(Json.items(contract.path("entries")))
                .allMatch(one -> one.path("posted").asBoolean());
        assertThat(Json.items(contract.path("rollForward"))
                        .map(RevenueLedgerRestIT::month)
                        .toList())
                .isEqualTo(rows("ROLL FORWARD"));
        assertThat(desk.get("/revenue-roll-forward").path("differences")).isEmpty();
        List<Map<String, String>> late = desk.table("/recognition-entry-export?late=true&contract=" + id);
        assertThat(late)
                .extracting(row -> row.get("For") + " " + row.get("Amount"))
                .containsExactly("2026-08 -31.42", "2026-09 -58.90");
        refusesToCloseOutOfTurn();
        changesThePolicyByTwoPersons();
    }

    /** Closes each month of the ledger that is over on a day and still open, whichever contracts there are. */
    private void closeWhatIsOver(LocalDate day) {
        String current = YearMonth.from(day).toString();
        JsonNode periods = desk.get("/revenue-periods");
        while (periods.path("due").asBoolean() && periods.path("next").asText().compareTo(current) < 0) {
            Desk.succeeded(200, close("fiona", periods.path("next").asText()));
            periods = desk.get("/revenue-periods");
        }
    }

    private Answer close(String user, String month) {
        return platform.as(user).post("/revenue-periods/" + month + "/close", "");
    }

    private static List<String> rows(String section) {
        return EXAMPLE.table(section).stream()
                .map(row -> String.join(" | ", row.values()))
                .toList();
    }

    private static String entry(JsonNode entry) {
        return String.join(
                " | ",
                entry.path("period").asText(),
                entry.path("month").asText(),
                entry.path("line").asText(),
                entry.path("amendment").asText("signing"),
                entry.path("policy").asText(),
                entry.path("amount").path("amount").asText());
    }

    private static String month(JsonNode row) {
        return String.join(
                " | ",
                row.path("month").asText(),
                row.path("opening").asText(),
                row.path("billed").asText(),
                row.path("recognised").asText(),
                row.path("closing").asText());
    }

    private void refusesToCloseOutOfTurn() {
        JsonNode closed = desk.get("/revenue-periods").path("items").get(0);

        assertThat(close("fiona", closed.path("month").asText()).json()).isEqualTo(closed);
        assertThat(close("fiona", "2027-01").code()).isEqualTo("revenue-period.not-over");
        assertThat(close("fiona", "2027-02").code()).isEqualTo("revenue-period.order");
        assertThat(close("fiona", "nosuch").status()).isEqualTo(404);
        for (String reader : List.of("olivia", "adrian", "arthur", "ada")) {
            assertThat(close(reader, "2027-01").status()).as(reader).isEqualTo(403);
            assertThat(platform.as(reader)
                            .get("/revenue-periods/2027-01/preview")
                            .status())
                    .as(reader)
                    .isEqualTo(200);
        }
        assertThat(platform.as("mira").get("/revenue-periods").status()).isEqualTo(403);
    }

    /** By which policy notices are accounted for moves no money. */
    private void changesThePolicyByTwoPersons() {
        ObjectNode policy = (ObjectNode) desk.get("/recognition-policies").path("inForce");
        policy.remove("version");
        policy.put("effectiveFrom", "2027-01-01").put("reason", "as the test says");
        policy.path("rules").forEach(rule -> {
            if (rule.path("change").asText().equals("GIVE_NOTICE")) {
                ((ObjectNode) rule).put("treatment", "CATCH_UP");
            }
        });
        ObjectNode document = Json.object();
        document.set("policy", policy);

        JsonNode waiting = desk.post("fiona", 200, "/recognition-policies", document);
        String confirmation = "/recognition-policies/" + waiting.path("number").asText() + "/confirmation";

        assertThat(waiting.has("version")).isFalse();
        assertThat(platform.as("fiona").post(confirmation, "").code()).isEqualTo("recognition-policy.self");
        Desk.succeeded(200, platform.as("ada").post(confirmation, ""));
        assertThat(desk.get("/recognition-policies?asOf=2027-01-01")
                        .path("inForce")
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        policy.put("effectiveFrom", "2026-12-31");
        assertThat(platform.as("fiona")
                        .post("/recognition-policies", document.toString())
                        .code())
                .isEqualTo("recognition-policy.closed");
    }
}
