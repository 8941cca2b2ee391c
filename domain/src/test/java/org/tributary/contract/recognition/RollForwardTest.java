package org.tributary.contract.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.USD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.Contracts;
import org.tributary.contract.LineTerms;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

class RollForwardTest {

    private static final VendorConsideration VENDOR =
            new VendorConsideration(Map.of(new ChannelCode("DIRECT_ENTERPRISE"), Channel.Recognition.GROSS));
    private static final LineTerms TERMS = Contracts.order(Contracts.monthly(), Contracts.seats("seats", 10, "30"))
            .timeline()
            .segments(Contracts.SEATS)
            .getFirst()
            .terms();
    private static final List<BillItem> ITEMS = List.of(item("2026-01-31", "300.00"), item("2026-04-01", "50.00"));
    private static final List<RecognitionEntry> ENTRIES =
            List.of(entry("2026-02", "100.00"), entry("2026-02", "20.00"), entry("2026-04", "250.00"));

    private static BillItem item(String billedOn, String amount) {
        LocalDate day = LocalDate.parse(billedOn);
        return new BillItem(
                1,
                Optional.empty(),
                Contracts.SEATS,
                DateRange.ofDay(day),
                DateRange.ofDay(day),
                TERMS,
                Money.of(amount, USD),
                List.of(),
                day);
    }

    private static RecognitionEntry entry(String period, String amount) {
        return new RecognitionEntry(
                1,
                Contracts.SEATS,
                YearMonth.parse("2026-01"),
                YearMonth.parse(period),
                Money.of(amount, USD),
                1,
                Optional.empty(),
                "signed");
    }

    private static RollForward rolled() {
        return RollForward.of(USD, ITEMS, ENTRIES, VENDOR);
    }

    @Test
    void opensEachMonthAsTheOneBeforeClosed() {
        assertThat(rolled().rows())
                .extracting(row -> row.month() + " " + row.opening().amount() + " + "
                        + row.billed().amount() + " - " + row.recognised().amount() + " = "
                        + row.closing().amount())
                .containsExactly(
                        "2026-01 0.00 + 300.00 - 0.00 = 300.00",
                        "2026-02 300.00 + 0.00 - 120.00 = 180.00",
                        "2026-03 180.00 + 0.00 - 0.00 = 180.00",
                        "2026-04 180.00 + 50.00 - 250.00 = -20.00");
        assertThat(rolled().differences(ITEMS, ENTRIES, VENDOR)).isEmpty();
    }

    @Test
    void isALiabilityOrAnAssetAndNeverBoth() {
        assertThat(rolled().rows().getFirst().deferred()).isEqualTo(Money.of("300.00", USD));
        assertThat(rolled().rows().getFirst().unbilled().isZero()).isTrue();
        assertThat(rolled().rows().getLast().deferred().isZero()).isTrue();
        assertThat(rolled().rows().getLast().unbilled()).isEqualTo(Money.of("20.00", USD));
    }

    @Test
    void hasNoMonthWhereNothingWasBilledOrPosted() {
        assertThat(RollForward.of(USD, List.of(), List.of(), VENDOR).rows()).isEmpty();
    }

    @Test
    void saysWhatDoesNotTieToTheItemsOrTheEntries() {
        List<BillItem> more = new ArrayList<>(ITEMS);
        more.add(item("2026-05-01", "7.00"));

        assertThat(rolled().differences(more, ENTRIES.subList(0, 2), VENDOR))
                .containsExactly(
                        "2026-05 billed: 7.00 USD is known, 0.00 USD is shown.",
                        "2026-04 recognised: 0.00 USD is known, 250.00 USD is shown.");
    }

    @Test
    void saysWhatDoesNotAddUp() {
        List<RollForward.Row> rows = new ArrayList<>(rolled().rows());
        RollForward.Row row = rows.get(1);
        rows.set(
                1,
                new RollForward.Row(
                        row.month(), Money.of("301.00", USD), row.billed(), row.recognised(), row.closing()));

        assertThat(new RollForward(USD, rows).differences(ITEMS, ENTRIES, VENDOR))
                .containsExactly(
                        "2026-02 opens: 300.00 USD is known, 301.00 USD is shown.",
                        "2026-02 closes: 181.00 USD is known, 180.00 USD is shown.");
    }
}
