package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The list of shares, held against counting by hand; and one share, explained to the cent. */
@ExtendWith(OnThePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharesRestIT {

    /** Two weeks across the change of terms of 2026-04-27: few enough to count by hand, with both regimes in them. */
    private static final String DAYS = "from=2026-04-20&to=2026-05-04";

    private final Door finance;
    private final List<JsonNode> counted;

    SharesRestIT(Platform platform) {
        this.finance = platform.as("fiona");
        this.counted = allShares(DAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"payable", "-payable", "accrued", "-accrued", "earnedOn", "-earnedOn", "channel", "document"})
    void pagesLoseNothingAndRepeatNothing(String sort) {
        List<JsonNode> paged = allShares(DAYS + "&sort=" + sort);

        assertThat(new HashSet<>(ids(paged))).hasSameSizeAs(paged).isEqualTo(new HashSet<>(ids(counted)));
    }

    @Test
    void amountsAreSortedAsNumbersWhateverTheirCurrency() {
        List<BigDecimal> downwards = allShares(DAYS + "&sort=-payable").stream()
                .map(share -> Json.decimal(share.at("/payable/amount")))
                .toList();

        assertThat(downwards).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void filtersFindWhatCountingByHandFinds() {
        Map<String, Predicate<JsonNode>> filters = new TreeMap<>();
        filters.put("kind=REVENUE_SHARE", share -> Json.text(share, "kind").equals("REVENUE_SHARE"));
        filters.put(
                "kind=MARGIN&kind=RECEIPTS", share -> !Json.text(share, "kind").equals("REVENUE_SHARE"));
        for (String field : List.of("channel", "product", "regime")) {
            for (String value : values(field)) {
                filters.put(
                        field + "=" + value, share -> Json.text(share, field).equals(value));
            }
        }
        filters.put(
                "party=microsoft",
                share -> Json.text(share, "payer").equals("microsoft")
                        || Json.text(share, "payee").equals("microsoft"));
        String part = counted.getFirst().at("/line/document").asText().substring(1, 4);
        filters.put(
                "q=" + part,
                share -> share.at("/line/document")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(part.toLowerCase(java.util.Locale.ROOT)));

        filters.forEach((filter, byHand) -> {
            List<JsonNode> expected = counted.stream().filter(byHand).toList();
            JsonNode page = finance.get("/shares?size=1&" + DAYS + "&" + filter).json();
            assertThat(page.path("total").asInt()).as(filter).isEqualTo(expected.size());
            assertThat(sums(page)).as(filter).isEqualTo(sumsByHand(expected));
        });
    }

    @Test
    void twoFiltersTogetherFindWhatBothFind() {
        String channel = values("channel").getFirst();
        long both = counted.stream()
                .filter(share -> Json.text(share, "channel").equals(channel)
                        && Json.text(share, "regime").equals("R6"))
                .count();

        JsonNode page = finance.get("/shares?size=1&regime=R6&channel=" + channel + "&" + DAYS)
                .json();

        assertThat(page.path("total").asLong()).isEqualTo(both);
    }

    @Test
    void aShareIsExplainedByStepsAndCarriedByPostingsThatSumToIt() {
        List<JsonNode> revenueShares = counted.stream()
                .filter(share -> Json.text(share, "kind").equals("REVENUE_SHARE"))
                .limit(20)
                .toList();

        assertThat(revenueShares).isNotEmpty();
        for (JsonNode share : revenueShares) {
            JsonNode explained =
                    finance.get("/shares/" + Json.text(share, "id")).json();
            assertThat(explained.path("share")).isEqualTo(share);
            assertThat(explained.path("steps")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(explained.path("steps").toString()).contains(Json.text(share, "clause"));
            assertThat(explained.at("/revenueLine/document")).isEqualTo(share.at("/line/document"));
            BigDecimal received = StreamSupport.stream(
                            explained.path("postings").spliterator(), false)
                    .filter(posting -> Json.text(posting, "account").equals("SHARE_RECEIVED"))
                    .map(posting -> new BigDecimal(posting.at("/amount/amount").asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(received)
                    .isEqualByComparingTo(share.at("/payable/amount").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shares?size=201",
                "/shares?size=0",
                "/shares?page=0",
                "/shares?page=x",
                "/shares?sort=payee",
                "/shares?sort=payable;drop",
                "/shares?kind=GIFT",
                "/shares?from=2026-13-01",
                "/shares?to=tomorrow",
                "/shares?unknown=1",
                "/attribution/totals",
                "/attribution/totals?groupBy=customer",
                "/attribution/totals?groupBy=channel&groupBy=channel",
                "/attribution/totals?groupBy=channel&groupBy=month&groupBy=product&groupBy=regime"
            })
    void aQuestionThatMakesNoSenseIsRefused(String question) {
        Answer answer = finance.get(question);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shares/00000000-0000-0000-0000-000000000000",
                "/shares/x",
                "/runs/999999999",
                "/agreements/none",
                "/nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = finance.get(path);

        assertThat(answer.status()).as(answer.toString()).isIn(404, path.endsWith("/x") ? 422 : 404);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    private List<JsonNode> allShares(String filter) {
        List<JsonNode> shares = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer =
                    finance.get("/shares?size=200&page=" + page + "&" + filter).json();
            answer.path("items").forEach(shares::add);
            if (page * 200L >= answer.path("total").asLong()) {
                return shares;
            }
        }
    }

    private List<String> values(String field) {
        return counted.stream()
                .map(share -> Json.text(share, field))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> sums(JsonNode page) {
        Map<String, String> sums = new TreeMap<>();
        page.path("sums")
                .forEach(sum -> sums.put(
                        Json.text(sum, "kind") + " "
                                + sum.at("/accrued/currency").asText(),
                        Json.decimal(sum.at("/accrued/amount")) + " " + Json.decimal(sum.at("/payable/amount"))));
        return sums;
    }

    private static Map<String, String> sumsByHand(List<JsonNode> shares) {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        shares.forEach(share -> sums.merge(
                Json.text(share, "kind") + " " + share.at("/accrued/currency").asText(),
                new BigDecimal[] {Json.decimal(share.at("/accrued/amount")), Json.decimal(share.at("/payable/amount"))},
                (one, other) -> new BigDecimal[] {one[0].add(other[0]), one[1].add(other[1])}));
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, sum[0] + " " + sum[1]));
        return texts;
    }

    private static List<String> ids(List<JsonNode> shares) {
        return shares.stream().map(share -> Json.text(share, "id")).toList();
    }
}
