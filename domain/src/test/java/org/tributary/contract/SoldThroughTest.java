package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.USD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.billing.Deduction;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

class SoldThroughTest {

    private static final String ROUTE = "sell through RESELLER: openai > distributor > reseller > acme";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ; openai keeps 0.1                                             | margin.party at /margins/0/party
        ; acme keeps 0.1                                               | margin.party at /margins/0/party
        ; other keeps 0.1                                              | margin.party at /margins/0/party
        ; reseller keeps 0.1; reseller keeps 0.2                       | margin.repeated at /margins/1/party
        ; reseller keeps 0                                             | margin.part at /margins/0/part
        ; reseller keeps -0.1                                          | margin.part at /margins/0/part
        ; reseller keeps 0.6; distributor keeps 0.41                   | margin.sum at /margins
        ; acme keeps 1.1; reseller keeps 0                             | margin.party at /margins/0/party, margin.part at /margins/0/part, margin.part at /margins/1/part, margin.sum at /margins
        """)
    void refusesMarginsThatCannotBe(String margins, String faults) {
        assertThat(String.join(", ", ContractTest.faults(() -> ScenarioLanguage.through(ROUTE + margins))))
                .isEqualTo(faults);
    }

    @Test
    void leavesThePartiesAllOfThePriceAtMost() {
        SoldThrough through = ScenarioLanguage.through(ROUTE + "; reseller keeps 0.6; distributor keeps 0.4");

        assertThat(through.customer()).isEqualTo(new OrganizationId("acme"));
        assertThat(through.deductionsOf(Money.of("10.00", USD)))
                .containsExactly(
                        new Deduction(new OrganizationId("reseller"), Money.of("6.00", USD)),
                        new Deduction(new OrganizationId("distributor"), Money.of("4.00", USD)));
    }

    @Test
    void roundsEachDeductionHalfUpAndLeavesOutWhatIsNothing() {
        SoldThrough through = ScenarioLanguage.through(ROUTE + "; reseller keeps 0.05; distributor keeps 0.04");

        assertThat(through.deductionsOf(Money.of("0.10", USD)))
                .containsExactly(new Deduction(new OrganizationId("reseller"), Money.of("0.01", USD)));
        assertThat(through.deductionsOf(Money.of("-0.30", USD)))
                .isEqualTo(List.of(
                        new Deduction(new OrganizationId("reseller"), Money.of("-0.02", USD)),
                        new Deduction(new OrganizationId("distributor"), Money.of("-0.01", USD))));
    }
}
