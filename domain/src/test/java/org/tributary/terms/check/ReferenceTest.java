package org.tributary.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void keepsAgreementsInEveryCurrencyThatHasMinorUnits() {
        assertThat(Reference.of(List.of(), List.of(), List.of()).currencies())
                .contains(Currency.getInstance("USD"), Currency.getInstance("JPY"), Currency.getInstance("KWD"))
                // gold, and no currency at all
                .doesNotContain(Currency.getInstance("XAU"), Currency.getInstance("XXX"));
    }
}
