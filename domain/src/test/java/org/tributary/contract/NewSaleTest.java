package org.tributary.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amendment of a year of seats sells anew, and from which day: what the guard is asked about. */
class NewSaleTest {

    private static final Contract ORDER = order(monthly(), seats("seats", 10, "30"));

    private static Contract with(Contract contract, String on, String changes) {
        return amended(contract, on, ScenarioLanguage.changes(changes).toArray(ContractChange[]::new));
    }

    private static String told(Contract before, Contract after) {
        return NewSale.of(before, after).stream()
                .map(sale -> sale.line() + " " + sale.terms().product() + " from " + sale.day())
                .collect(joining(", "));
    }

    @ParameterizedTest(name = "from {0} {1}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        2026-04-01 | add 5 to seats                                       | ''
        2026-04-01 | take 5 off seats                                     | ''
        2026-04-01 | true seats up to 11 active                           | ''
        2026-04-01 | end seats                                            | ''
        2026-04-01 | terminate                                            | ''
        2026-04-01 | suspend                                              | ''
        2026-04-01 | move seats to chatgpt-enterprise-plus at 75, alone 75 | seats chatgpt-enterprise-plus from 2026-04-01
        2026-04-01 | extend until 2027-03-01                              | seats chatgpt-enterprise from 2027-01-01
        2027-01-01 | renew until 2028-01-01 at 0.05 more                  | seats chatgpt-enterprise from 2027-01-01
        """)
    void isWhatWasNotSoldOnThoseDaysBefore(String on, String change, String sold) {
        assertThat(told(ORDER, with(ORDER, on, change))).isEqualTo(sold);
    }

    @ParameterizedTest(name = "through {0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        sell through MS_CSP: openai > microsoft > acme; microsoft keeps 0.05 | seats chatgpt-enterprise from 2026-04-01
        sell through DIRECT_ENTERPRISE: openai > acme                        | ''
        """)
    void anotherChannelIsANewSaleAndTheSameOneIsNone(String change, String sold) {
        assertThat(told(ORDER, with(ORDER, "2026-04-01", change))).isEqualTo(sold);
    }

    @Test
    void takingUpAgainWhatWasSuspendedIsNone() {
        Contract suspended = with(ORDER, "2026-04-01", "suspend");

        assertThat(told(suspended, with(suspended, "2026-06-01", "resume"))).isEmpty();
    }
}
