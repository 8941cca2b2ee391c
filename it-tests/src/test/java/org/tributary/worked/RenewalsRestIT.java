package org.tributary.worked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A contract that is about to renew by itself: listed, told to who can do something about it, found, taken away, and ended by notice. */
@ExtendWith(OnThePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalsRestIT {

    private static final String CUSTOMER = "renewals-customer";
    private static final String ID = "C-quokka-1";

    private final Platform platform;
    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    RenewalsRestIT(Platform platform) {
        this.platform = platform;
    }

    /** Ten seats at 50 a month for half a year, under terms that let it be sold, until 59 days from now: with 30 days of notice 29 are left. */
    @BeforeAll
    void signAContract() {
        Desk.succeeded(200, platform.as("ada").put("/reference-data", """
                {"organizations": [{"id": "%s", "name": "Quokka Observatory", "kind": "CUSTOMER"}]}""".formatted(CUSTOMER)));
        LocalDate end = today.plusDays(59);
        Desk.succeeded(201, platform.as("olivia").post("/contracts", """
                {"contract": {"id": "%s", "kind": "ORDER_FORM", "title": "Seats for the Quokka Observatory",
                  "term": {"from": "%s", "to": "%s"}, "currency": "USD", "segment": "COMMERCIAL",
                  "through": {"channel": "DIRECT_ENTERPRISE", "route": {"parties": ["openai", "%s"]}},
                  "billing": {"months": 1, "anchor": "%s", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS", "zone": "UTC"},
                  "renewal": {"kind": "AUTOMATIC", "months": 12, "noticeDays": 30, "uplift": "0.05", "cap": "0.07"},
                  "cancellation": {}, "signedOn": "%s",
                  "lines": [{"id": "seats", "product": "chatgpt-enterprise", "code": "seat",
                    "charge": {"kind": "SEAT_FEE", "price": "50"}, "priceMonths": 1, "standalone": "50", "quantity": "10"}]}}""".formatted(
                        ID, end.minusMonths(6), end, CUSTOMER, end.minusMonths(6), end.minusMonths(6))));
    }

    private JsonNode get(String user, String path) {
        return Desk.succeeded(200, platform.as(user).get(path)).json();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false);
    }

    private Answer notice(int version, LocalDate on) {
        return platform.as("olivia").post("/contracts/" + ID + "/notices", """
                {"version": %d, "on": "%s", "by": "CUSTOMER", "reason": "BUDGET", "words": "No money for it."}""".formatted(version, on));
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    @Test
    void aContractThatRenewsByItselfIsListedFoundTakenAwayAndEndedByNotice() {
        JsonNode listed = items(get("olivia", "/renewals?q=" + ID)).findFirst().orElseThrow();
        assertThat(listed.path("end").path("state").asText()).isEqualTo("NOTICE_OPEN");
        assertThat(listed.path("noticeDaysLeft").asInt()).isEqualTo(29);
        assertThat(listed.path("end").path("before").path("amount").asText()).isEqualTo("6000.00");
        assertThat(listed.path("end").path("after").path("amount").asText()).isEqualTo("6300.00");
        assertThat(items(get("olivia", "/renewals/months?q=" + ID))
                        .findFirst()
                        .orElseThrow()
                        .path("atRisk")
                        .asText())
                .isEqualTo("6000.00");
        assertThat(get("olivia", "/contracts/" + ID + "/renewal")
                        .path("next")
                        .path("monthAfter")
                        .path("amount")
                        .asText())
                .isEqualTo("525.00");

        assertThat(items(get("olivia", "/contracts/" + ID + "/obligations"))
                        .filter(one -> one.path("kind").asText().equals("NOTICE"))
                        .map(one -> one.path("on").asText() + " "
                                + one.path("standing").asText()))
                .containsExactly(today.plusDays(29) + " AHEAD");
        Answer calendar = platform.as("olivia").calendar("/contracts/" + ID + "/calendar");
        assertThat(calendar.mediaType()).isEqualTo("text/calendar");
        assertThat(calendar.body())
                .contains(
                        "SUMMARY:" + ID + ": last day of notice", "DTSTART;VALUE=DATE:" + compact(today.plusDays(29)));

        assertThat(found("olivia")).contains("CONTRACT " + ID);
        assertThat(found("mira")).isEmpty();
        assertThat(platform.as("mira").get("/renewals").status()).isEqualTo(403);
        Answer csv = platform.as("olivia").table("/renewal-export?format=csv&q=" + ID);
        assertThat(csv.mediaType()).isEqualTo("text/csv");
        assertThat(csv.body().lines()).hasSize(2).last().asString().startsWith(ID + ",");
        Answer workbook = platform.as("olivia").table("/contract-export?format=xlsx&q=" + ID);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");

        assertThat(notice(0, today.plusDays(1)).faults())
                .containsExactly("/amendments/0/effectiveOn amendment.notice-ahead");
        Desk.succeeded(200, notice(0, today));
        assertThat(notice(0, today).code()).isEqualTo("contract.version");
        assertThat(items(get("olivia", "/renewals?q=" + ID))
                        .findFirst()
                        .orElseThrow()
                        .path("end")
                        .path("state")
                        .asText())
                .isEqualTo("NOTICE_GIVEN");
        assertThat(platform.owner().rows("select action from tributary.audit_event where subject = '" + ID + " 1'"))
                .containsExactly("contract.amended");
    }

    private List<String> found(String user) {
        return items(get(user, "/search?q=quokka%20obs"))
                .map(found ->
                        found.path("kind").asText() + " " + found.path("id").asText())
                .toList();
    }

    @Test
    void homeAnswersEveryoneAndToldNobodyOfWhatIsNotTheirs() {
        for (String user : List.of("olivia", "fiona", "ada", "arthur", "adrian", "mira", "anna")) {
            assertThat(platform.as(user).get("/home").status()).as(user).isEqualTo(200);
        }
        assertThat(get("fiona", "/home").toString()).contains("BILL_DUE");
        assertThat(get("mira", "/home").toString()).doesNotContain("BILL_DUE").doesNotContain("NOTICE_CLOSING");
    }

    @Test
    void aViewIsItsOwnersAlone() {
        Desk.succeeded(200, platform.as("olivia").put("/views/renewals/Closing%20soon", """
                {"query": "noticeWithin=30"}"""));

        assertThat(items(get("olivia", "/views")).map(view -> view.path("name").asText()))
                .contains("Closing soon");
        assertThat(items(get("fiona", "/views"))).isEmpty();
        assertThat(platform.as("olivia")
                        .put("/views/nosuch/Mine", "{\"query\": \"\"}")
                        .status())
                .isEqualTo(404);
        Desk.succeeded(200, platform.as("olivia").post("/views/renewals/Closing%20soon/removal", ""));
        assertThat(items(get("olivia", "/views"))).isEmpty();
    }
}
