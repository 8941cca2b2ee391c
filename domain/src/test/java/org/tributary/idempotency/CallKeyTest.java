package org.tributary.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal;

class CallKeyTest {

    @Test
    void theQuotationMarksAreNotOfTheKey() {
        assertThat(CallKey.of("\"close-2026-06\"", "{}")).contains(new CallKey("close-2026-06", "{}"));
        assertThat(CallKey.of(" close-2026-06 ", "{}")).contains(new CallKey("close-2026-06", "{}"));
        assertThat(CallKey.of("k".repeat(255), "")).isPresent();
    }

    @Test
    void aCallMayHaveNone() {
        assertThat(CallKey.of(null, "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"\"", "\"half", "half\"", "two words", "tab\there", "back\\slash", "caf\u00e9", "a\"b"})
    void whatCanBeNoKeyIsRefused(String header) {
        refuses(header);
    }

    @Test
    void aKeyHasItsLength() {
        refuses("k".repeat(256));
    }

    private static void refuses(String header) {
        assertThatThrownBy(() -> CallKey.of(header, ""))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key.invalid"));
    }
}
