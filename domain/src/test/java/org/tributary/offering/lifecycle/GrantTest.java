package org.tributary.offering.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.money.Quantity;

/** What is granted, and until when something earlier is kept. */
class GrantTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        SIGNED     | ON         | GRANTED
        # before the change there is the one allowance
        2026-05-01 | 2026-09-28 | allowance 20
        # from its day on everybody has the lower one, but those who signed in the window
        2026-05-01 | 2026-09-29 | allowance 10, ultrafast
        2026-09-22 | 2026-09-29 | allowance 20 until 2026-10-29, ultrafast
        2026-09-29 | 2026-10-28 | allowance 20 until 2026-10-29, ultrafast
        2026-09-30 | 2026-10-28 | allowance 10, ultrafast
        # and they too from the day on which it ends
        2026-09-22 | 2026-10-29 | allowance 10, ultrafast
        """)
    void isToldByNameWithHowLongAnEarlierOneIsKept(LocalDate signed, LocalDate on, String granted) {
        assertThat(String.join(
                        ", ",
                        Grant.of(pro(), on, signed).stream()
                                .map(GrantTest::text)
                                .toList()))
                .isEqualTo(granted);
    }

    private static String text(Grant grant) {
        return grant.entitlement().name()
                + grant.entitlement().quantity().map(quantity -> " " + quantity).orElse("")
                + grant.keptUntil().map(day -> " until " + day).orElse("");
    }

    private static Offering pro() {
        Entitlement.Grandfathering window =
                new Entitlement.Grandfathering(day("2026-09-22"), day("2026-09-30"), day("2026-10-29"));
        return new Offering(
                new ProductId("chatgpt-pro-200"),
                List.of(new LifecycleStep(LifecycleState.SELLABLE, day("2026-04-01"), Set.of(), Set.of())),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(
                        new Entitlement("ultrafast", Optional.empty(), day("2026-09-29"), Optional.empty()),
                        new Entitlement("allowance", Optional.of(Quantity.of(20)), day("2026-04-01"), Optional.empty()),
                        new Entitlement(
                                "allowance", Optional.of(Quantity.of(10)), day("2026-09-29"), Optional.of(window))),
                List.of(),
                new Provenance(Provenance.Tag.DEMO, "example"),
                Instant.EPOCH);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
