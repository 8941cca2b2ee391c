package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** What the reference year adds up to, held against published figures and against its own other answers. */
@ExtendWith(OnThePlatform.class)
class ReferenceYearRestIT {

    private final Platform platform;
    private final Door finance;

    ReferenceYearRestIT(Platform platform) {
        this.platform = platform;
        this.finance = platform.as("fiona");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # 13.07 B of 2025 less 4.3 B of its first half; 5.7 B reported; 7.2 B assumed, see ADR 7
            2025-07 | 2025-12 | 8770000000.00
            2026-01 | 2026-03 | 5700000000.00
            2026-04 | 2026-06 | 7200000000.00
            """)
    void vendorRevenueIsThePublishedFigureToTheCent(String first, String last, BigDecimal published) {
        BigDecimal revenue = rows(finance.get("/attribution/totals?groupBy=month"))
                .filter(row -> isBetween(row.path("key").path("month").asText(), first, last))
                .map(row -> Json.amount(row, "vendorRevenue"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(revenue).isEqualByComparingTo(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "month", "product", "regime", "channel&groupBy=regime"})
    void totalsSumToTheSameWhateverTheyAreGroupedBy(String groupBy) {
        JsonNode totals = finance.get("/attribution/totals?groupBy=" + groupBy).json();
        JsonNode byChannel = finance.get("/attribution/totals?groupBy=channel").json();

        for (String column : List.of(
                "customerValue",
                "margins",
                "vendorRevenue",
                "shareAccruedOut",
                "sharePayableOut",
                "shareIn",
                "retained")) {
            BigDecimal sum = StreamSupport.stream(totals.path("rows").spliterator(), false)
                    .map(row -> Json.amount(row, column))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(column).isEqualByComparingTo(Json.amount(totals.path("sum"), column));
            assertThat(sum).as(column).isEqualByComparingTo(Json.amount(byChannel.path("sum"), column));
        }
    }

    @Test
    void whatCustomersPayIsWhatOthersKeepAndWhatTheVendorReceives() {
        rows(finance.get("/attribution/totals?groupBy=channel")).forEach(row -> {
            BigDecimal receipts = Json.amount(row, "vendorRevenue").subtract(Json.amount(row, "shareIn"));
            assertThat(Json.amount(row, "margins").add(receipts))
                    .as(row.toString())
                    .isEqualByComparingTo(Json.amount(row, "customerValue"));
            assertThat(Json.amount(row, "vendorRevenue").subtract(Json.amount(row, "sharePayableOut")))
                    .as(row.toString())
                    .isEqualByComparingTo(Json.amount(row, "retained"));
        });
    }

    @Test
    void everyCheckOfTheReconciliationIsThereWithItsVerdict() {
        Map<String, String> verdicts = new TreeMap<>();
        finance.get("/attribution/reconciliation")
                .json()
                .path("items")
                .forEach(check -> verdicts.put(
                        check.path("id").asText(), check.path("verdict").asText()));

        assertThat(verdicts.keySet().stream()
                        .map(id -> id.replaceAll("[a-z]$", ""))
                        .distinct())
                .hasSize(18)
                .allMatch(id -> id.matches("A([1-9]|1[0-8])"));
        assertThat(verdicts).containsEntry("A7", "EXACT").containsEntry("A16", "EXACT");
        assertThat(verdicts).containsEntry("A11", "WITHIN_ROUNDING").containsEntry("A17", "WITHIN_ROUNDING");
    }

    @Test
    void theFlowEndsWithPayeesAndLosesNothingOnTheWay() {
        Map<String, BigDecimal> balance = new TreeMap<>();
        finance.get("/attribution/flow").json().path("links").forEach(link -> {
            balance.merge(Json.text(link, "from"), Json.amount(link, "amount").negate(), BigDecimal::add);
            balance.merge(Json.text(link, "to"), Json.amount(link, "amount"), BigDecimal::add);
        });

        assertThat(balance.keySet())
                .anyMatch(node -> node.startsWith("product:"))
                .anyMatch(node -> node.startsWith("party:"));
        balance.forEach((node, left) -> {
            if (node.startsWith("channel:")) {
                assertThat(left).as(node).isEqualByComparingTo(BigDecimal.ZERO);
            }
        });
    }

    @Test
    void beforeAnythingWasRecordedNothingWasKnown() {
        String before = "knownOn=2020-01-01";
        String today = "knownOn=2099-12-31";

        assertThat(finance.get("/attribution/flow?" + before).json().path("links"))
                .isEmpty();
        assertThat(finance.get("/attribution/flow?" + today).json().path("links"))
                .isEqualTo(finance.get("/attribution/flow").json().path("links"));
        assertThat(finance.get("/attribution/concentration?" + before).json().path("months"))
                .isEmpty();
        assertThat(finance.get("/attribution/concentration?" + today).json())
                .isEqualTo(finance.get("/attribution/concentration").json());
        assertThat(computed("?" + before, "A18a")).isEqualTo("0");
        assertThat(computed("?" + today, "A18a")).isEqualTo(computed("", "A18a"));
    }

    private String computed(String question, String check) {
        return StreamSupport.stream(
                        finance.get("/attribution/reconciliation" + question)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("id").asText().equals(check))
                .map(item -> item.path("computed").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runningAgainAddsNothing() {
        platform.asBillingSystem().post("/runs", "");
        Map<String, Long> before = platform.owner().counts();

        Answer again = platform.asBillingSystem().post("/runs", "");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("lines").asInt()).isZero();
        for (String table : List.of("share", "posting", "revenue_line")) {
            assertThat(platform.owner().count(table)).as(table).isEqualTo(before.get(table));
        }
    }

    private static Stream<JsonNode> rows(Answer totals) {
        return StreamSupport.stream(totals.json().path("rows").spliterator(), false);
    }

    private static boolean isBetween(String month, String first, String last) {
        return month.compareTo(first) >= 0 && month.compareTo(last) <= 0;
    }
}
