package org.tributary.contract.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.identity.Account;

/** Rules that become a version of the policy once a second person has confirmed them. */
class RecordedRecognitionPolicyTest {

    private static final Account FIONA = new Account("fiona", "fiona@vendor.example");
    private static final Account OTHER_OF_FIONA = new Account("fiona-2", "Fiona@vendor.example");
    private static final Account ADA = Account.of("ada");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Optional<YearMonth> MARCH_CLOSED = Optional.of(YearMonth.parse("2026-03"));
    private static final List<RecognitionPolicy.Rule> RULES =
            RecognitionPolicy.initial(LocalDate.EPOCH).rules();

    private static RecordedRecognitionPolicy recorded(int number, String from) {
        return new RecordedRecognitionPolicy(
                number,
                new RecognitionRules(LocalDate.parse(from), RULES, Treatment.PROSPECTIVE, "decided"),
                FIONA,
                NOW,
                Optional.empty());
    }

    private static String codeOf(Runnable refused) {
        return catchThrowableOfType(Refusal.class, refused::run).code();
    }

    @Test
    void isAVersionOnceASecondPersonConfirmsIt() {
        RecordedRecognitionPolicy waiting = recorded(2, "2026-04-01");

        RecordedRecognitionPolicy confirmed = waiting.confirm(2, MARCH_CLOSED, ADA, NOW);

        assertThat(waiting.isConfirmed(NOW)).isFalse();
        assertThat(confirmed.isConfirmed(NOW)).isTrue();
        assertThat(confirmed.isConfirmed(NOW.minusMillis(1))).isFalse();
        assertThat(confirmed.confirmed()).contains(new RecordedRecognitionPolicy.Confirmation(2, ADA, NOW));
    }

    @Test
    void isNeitherConfirmedTwiceNorByWhoRecordedItUnderWhicheverAccount() {
        RecordedRecognitionPolicy waiting = recorded(2, "2026-04-01");
        RecordedRecognitionPolicy confirmed = waiting.confirm(2, MARCH_CLOSED, ADA, NOW);

        assertThat(codeOf(() -> confirmed.confirm(3, MARCH_CLOSED, ADA, NOW)))
                .isEqualTo("recognition-policy.confirmed");
        assertThat(codeOf(() -> waiting.confirm(2, MARCH_CLOSED, FIONA, NOW))).isEqualTo("recognition-policy.self");
        assertThat(codeOf(() -> waiting.confirm(2, MARCH_CLOSED, OTHER_OF_FIONA, NOW)))
                .isEqualTo("recognition-policy.self");
    }

    @Test
    void bearsOnNoDayOfAClosedMonth() {
        assertThat(codeOf(() -> recorded(2, "2026-03-31").confirm(2, MARCH_CLOSED, ADA, NOW)))
                .isEqualTo("recognition-policy.closed");
        assertThat(codeOf(() -> RecordedRecognitionPolicy.refuseIfClosed(
                        recorded(2, "2026-03-31").rules(), MARCH_CLOSED)))
                .isEqualTo("recognition-policy.closed");
        assertThatCode(() -> RecordedRecognitionPolicy.refuseIfClosed(
                        recorded(2, "2026-04-01").rules(), MARCH_CLOSED))
                .doesNotThrowAnyException();
        assertThatCode(() -> RecordedRecognitionPolicy.refuseIfClosed(
                        recorded(2, "1999-01-01").rules(), Optional.empty()))
                .doesNotThrowAnyException();
    }

    /** Number 2 was never confirmed; number 3 is version 2. */
    @Test
    void theVersionsKnownAtAnInstantAreThoseConfirmedByThen() {
        RecordedRecognitionPolicy first = new RecordedRecognitionPolicy(
                1,
                new RecognitionRules(LocalDate.EPOCH, RULES, Treatment.PROSPECTIVE, "always"),
                ADA,
                Instant.EPOCH,
                Optional.of(new RecordedRecognitionPolicy.Confirmation(1, ADA, Instant.EPOCH)));
        List<RecordedRecognitionPolicy> all = List.of(
                first, recorded(2, "2026-04-01"), recorded(3, "2026-06-01").confirm(2, MARCH_CLOSED, ADA, NOW));

        assertThat(RecordedRecognitionPolicy.known(all, NOW).versions())
                .extracting(version -> version.version() + " " + version.effectiveFrom())
                .containsExactly("1 1970-01-01", "2 2026-06-01");
        assertThat(RecordedRecognitionPolicy.known(all, NOW.minusMillis(1)).versions())
                .hasSize(1);
        assertThat(codeOf(() -> RecordedRecognitionPolicy.known(all, Instant.EPOCH.minusMillis(1))))
                .isEqualTo("recognition-policy.invalid");
    }

    @Test
    void rulesAreCheckedBeforeTheyAreAVersion() {
        assertThat(catchThrowableOfType(
                                Refusal.Invalid.class,
                                () -> new RecognitionRules(
                                        LocalDate.EPOCH,
                                        List.of(RULES.getFirst(), RULES.getFirst()),
                                        Treatment.PROSPECTIVE,
                                        " "))
                        .faults())
                .extracting(fault -> fault.code() + " at " + fault.pointer())
                .containsExactly(
                        "recognition-policy.reason at /reason", "recognition-policy.repeated at /rules/1/change");
    }
}
