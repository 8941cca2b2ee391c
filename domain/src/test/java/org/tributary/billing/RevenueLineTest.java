package org.tributary.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

class RevenueLineTest {

    @Test
    void keepsWhatTheRouteDoesNotDeduct() {
        RevenueLine line = line("CHARGE", "1000.00", "reseller:USD 100.00 distributor:USD 45.00", "-");

        assertThat(line.receipts()).isEqualTo(Money.of("855.00", Money.currency("USD")));
    }

    @Test
    void letsATaxAuthorityDeductThatDoesNotStandOnTheRoute() {
        RevenueLine line = line("CHARGE", "119.00", "tax-office:USD 19.00", "-");

        assertThat(line.receipts()).isEqualTo(Money.of("100.00", Money.currency("USD")));
    }

    @Test
    void aChargeThatNamesALineReplacesItAndACreditDoesNot() {
        assertThat(line("CHARGE", "1.00", "", "first").replaces()).contains(new LineKey("ERP", "INV-0", "first", 1));
        assertThat(line("CHARGE", "1.00", "", "-").replaces()).isEmpty();
        assertThat(line("CREDIT", "-1.00", "", "first").replaces()).isEmpty();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        KIND   | AMOUNT | DEDUCTIONS                                | CORRECTS | FAULTS
        CHARGE | -1.00  | ''                                        | ''       | line.sign
        CREDIT | 1.00   | ''                                        | first    | line.sign
        CREDIT | 0.00   | ''                                        | first    | line.sign
        # a credit carries its original's terms, so it must name it
        CREDIT | -1.00  | ''                                        | ''       | line.credit-without-original
        CREDIT | 1.00   | ''                                        | ''       | line.sign line.credit-without-original
        CHARGE | 1.00   | customer:USD 0.10                         | ''       | deduction.party
        CHARGE | 1.00   | vendor:USD 0.10                           | ''       | deduction.party
        CHARGE | 1.00   | reseller:USD 0.10 reseller:USD 0.10       | ''       | deduction.repeated
        CHARGE | 1.00   | reseller:EUR 0.10                         | ''       | money.currency-mismatch
        CHARGE | 1.00   | reseller:USD -0.10                        | ''       | deduction.sign
        CHARGE | 1.00   | reseller:USD 0.60 distributor:USD 0.50    | ''       | deduction.sum
        CREDIT | -1.00  | reseller:USD 0.60                         | first    | deduction.sign
        """)
    void refusesWithAllFaultsAtOnce(String kind, String amount, String deductions, String corrects, String faults) {
        assertThatThrownBy(() -> line(kind, amount, deductions, corrects.isEmpty() ? "-" : corrects))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults().stream().map(Refusal.Fault::code))
                                .containsExactlyElementsOf(List.of(faults.split(" ", -1))));
    }

    @Test
    void isARepeatWhenOnlyTheTimeOfRecordingDiffers() {
        RevenueLine line = line("CHARGE", "1.00", "", "-");

        assertThat(line.recordedAt(Instant.MAX).sameContentAs(line)).isTrue();
        assertThat(line("CHARGE", "1.01", "", "-").sameContentAs(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'',D,1,1", "S,D D,1,1", "S,D,1,0", "S,D/1,1,1", "S,'=cmd()',1,1"})
    void refusesAKeyThatDoesNotPrint(String source, String document, String line, int version) {
        assertThatThrownBy(() -> new LineKey(source, document, line, version)).isInstanceOf(Refusal.Invalid.class);
    }

    private static RevenueLine line(String kind, String amount, String deductions, String corrects) {
        return new RevenueLine(
                new LineKey("ERP", "INV-1", "1", 1),
                RevenueLine.Kind.valueOf(kind),
                corrects.equals("-") ? Optional.empty() : Optional.of(new LineKey("ERP", "INV-0", corrects, 1)),
                Sale.of(
                        new ChannelCode("RESELLER"),
                        new Route(Stream.of("vendor", "distributor", "reseller", "customer")
                                .map(OrganizationId::new)
                                .toList()),
                        new ProductId("api")),
                DateRange.ofDay(LocalDate.parse("2026-05-01")),
                LocalDate.parse("2026-05-01"),
                Money.of(amount, Money.currency("USD")),
                Arrays.stream(deductions.split("(?<=\\d) ", -1))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.split("[: ]", -1))
                        .map(part ->
                                new Deduction(new OrganizationId(part[0]), Money.of(part[2], Money.currency(part[1]))))
                        .toList(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
