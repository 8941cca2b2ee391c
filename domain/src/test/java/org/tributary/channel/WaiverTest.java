package org.tributary.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.catalog.ProductId;
import org.tributary.party.OrganizationId;

class WaiverTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        CANNOT | DECLINES | FREES
        true   | true     | true
        true   | false    | false
        false  | true     | false
        false  | false    | false
        """)
    void freesByBothTogether(boolean cannot, boolean declines, boolean frees) {
        Waiver waiver = new Waiver(
                new ProductId("agents"),
                new OrganizationId("cloud"),
                cannot,
                declines,
                Waiver.Publication.UNPUBLISHED,
                LocalDate.parse("2026-09-29"),
                Instant.parse("2026-09-29T00:00:00Z"),
                new Provenance(Provenance.Tag.DEMO, "test"));

        assertThat(waiver.frees()).isEqualTo(frees);
    }
}
