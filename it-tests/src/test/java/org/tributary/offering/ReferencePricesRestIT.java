package org.tributary.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The dated catalogue of the reference case, asked through the doors; each figure stands in the market facts, 1.1 to 2.2. */
@ExtendWith(OnThePlatform.class)
class ReferencePricesRestIT {

    private final Door finance;

    ReferencePricesRestIT(Platform platform) {
        this.finance = platform.as("fiona");
    }

    @ParameterizedTest(name = "{0} {1} {2} on {4}")
    @CsvSource(delimiter = '|', textBlock = """
            chatgpt-business | seat   | MONTH |              | 2026-04-01 | 30 a seat and period, 2 seats at least
            chatgpt-business | seat   | MONTH |              | 2026-04-02 | 25 a seat and period, 2 seats at least
            chatgpt-business | seat   | YEAR  |              | 2026-04-02 | 20 a seat and period, 2 seats at least
            o3               | tokens | NONE  |              | 2025-06-09 | input 10, cached input 2.5, output 40 for 1000000 tokens
            o3               | tokens | NONE  |              | 2025-06-10 | input 2, cached input 0.5, output 8 for 1000000 tokens
            gpt-5.4          | tokens | NONE  | AZURE_OPENAI | 2026-06-01 | input 2.5, cached input 0.25, output 15 for 1000000 tokens
            """)
    void costsWhatTheMarketFactsSay(
            String product, String charge, String term, String channel, String day, String words) {
        String road = channel == null ? "" : "&channel=" + channel;
        JsonNode price = finance.get(
                        "/prices?product=" + product + "&charge=" + charge + "&term=" + term + "&asOf=" + day + road)
                .json();

        assertThat(price.path("price").path("words").asText())
                .as(price.toString())
                .isEqualTo(words);
        assertThat(price.path("price").path("provenance").path("source").asText())
                .isNotBlank();
    }

    /** Market facts, 1.1: the arithmetic stands in golden/bills/seat-price-cut.txt. */
    @Test
    void theSeatPriceCutPlaysMonthlyAtTheNextBillAndAnnualAtRenewalEachWithItsCredit() {
        assertThat(bills("DEMO-S-001", "2026-03-01", "2026-06-01"))
                .containsExactly(
                        "2026-03-15 charged 300.00 due 300.00",
                        "2026-04-15 charged 250.00 due 229.03",
                        "2026-05-15 charged 250.00 due 250.00");
        assertThat(bills("DEMO-S-002", "2025-10-01", "2026-11-01"))
                .containsExactly("2025-10-01 charged 3000.00 due 3000.00", "2026-10-01 charged 2400.00 due 2100.82");
    }

    @Test
    void aPromiseThatHasPassedIsFlagged() {
        String asked = "/prices?product=gpt-5.6-sol&charge=tokens&asOf=";

        assertThat(finance.get(asked + "2026-11-21")
                        .json()
                        .path("beyondGuarantee")
                        .asBoolean())
                .isFalse();
        assertThat(finance.get(asked + "2026-11-22")
                        .json()
                        .path("beyondGuarantee")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aModelAfterItsShutdownHasNoPrice() {
        assertThat(finance.get("/prices?product=gpt-4&charge=tokens&asOf=2026-10-23")
                        .code())
                .isEqualTo("price.none");
    }

    private Iterable<String> bills(String subscription, String from, String to) {
        JsonNode items = finance.get("/subscriptions/" + subscription + "/bills?from=" + from + "&to=" + to)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(bill -> bill.path("on").asText() + " charged "
                        + bill.path("charged").path("amount").asText() + " due "
                        + bill.path("due").path("amount").asText())
                .toList();
    }
}
