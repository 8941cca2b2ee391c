package org.tributary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductClass;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** What is written is read back as it was, and is written as the house agreed. */
class RoundTripTest {

    record Counted(int least, long most, boolean sure, YearMonth month, Optional<Long> perhaps) {}

    record Wrong(AtomicLong counter) {}

    record Misnamed(@Otherwise("NOWHERE") Term term) {}

    sealed interface Odd permits OddKind {}

    record OddKind(String kind) implements Odd {}

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAgreementIsReadBackAsItWasWritten(long seed) {
        PartnershipAgreement agreement = new RandomTerms(seed).agreement();

        assertThat(readBack(agreement, PartnershipAgreement.class)).isEqualTo(agreement);
    }

    @Test
    void anAgreementThatKeepsTheTimeOfTheWorldSaysSoByName() {
        PartnershipAgreement random = new RandomTerms(0).agreement();
        PartnershipAgreement utc = new PartnershipAgreement(
                random.id(),
                random.name(),
                random.parties(),
                random.currency(),
                ZoneOffset.UTC,
                random.revisions(),
                random.events());

        assertThat(((Map<?, ?>) DocumentWriter.write(utc)).get("zone")).isEqualTo("UTC");
        assertThat(readBack(utc, PartnershipAgreement.class)).isEqualTo(utc);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClauseIsReadBackAsOneOfItsFamilyAndByItself(long seed) {
        for (Clause clause : new RandomTerms(seed).clauses()) {
            assertThat(readBack(clause, Clause.class)).isEqualTo(clause);
            assertThat(readBack(clause, clause.getClass())).isEqualTo(clause);
        }
    }

    @Test
    void everyKindOfClauseIsTried() {
        Set<String> tried = new RandomTerms(0)
                .clauses().stream()
                        .map(clause -> (String) ((Map<?, ?>) DocumentWriter.write(clause)).get("kind"))
                        .collect(Collectors.toSet());

        assertThat(((Shape.Family) Shapes.of(Clause.class)).kinds().keySet())
                .containsExactlyInAnyOrderElementsOf(tried)
                .contains("PROPORTIONAL_SHARE", "RIGHT_OF_FIRST_REFUSAL", "CAP");
    }

    @Test
    void aDocumentIsCompleteAndInTheOrderOfTheRecord() {
        String document = """
                {
                  "kind": "CAP",
                  "id": "R6.cap",
                  "provenance": {
                    "tag": "REPORTED",
                    "source": "press"
                  },
                  "amount": {
                    "amount": "38000000000.00",
                    "currency": "USD"
                  },
                  "legs": ["R6.share.a", "R6.share.b"],
                  "scopeStart": "2026-04-27",
                  "consumption": "ACCRUED",
                  "inceptionBalance": {
                    "amount": "0.00",
                    "currency": "USD"
                  },
                  "truncation": "CHRONOLOGICAL"
                }
                """;

        Clause cap = read(document, Clause.class);

        assertThat(Trees.print(DocumentWriter.write(cap))).isEqualTo(document);
    }

    @Test
    void whatNeedNotBeSaidHoldsAllTheSame() {
        Clause brief = read("""
                {"kind": "PROPORTIONAL_SHARE", "id": "R6.share", "provenance": {"tag": "DEMO", "source": "s"},
                 "payer": "openai", "payee": "microsoft", "rate": "1/5", "base": "CUSTOMER_GROSS"}
                """, Clause.class);

        assertThat(Trees.print(DocumentWriter.write(brief))).isEqualTo("""
                {
                  "kind": "PROPORTIONAL_SHARE",
                  "id": "R6.share",
                  "provenance": {
                    "tag": "DEMO",
                    "source": "s"
                  },
                  "payer": "openai",
                  "payee": "microsoft",
                  "rate": "0.2",
                  "base": "CUSTOMER_GROSS",
                  "basis": "INVOICED",
                  "coverage": {},
                  "term": {
                    "endedBy": []
                  },
                  "rounding": {
                    "mode": "HALF_UP",
                    "scope": "PER_LINE"
                  }
                }
                """);
        assertThat(((ProportionalShare) brief).coverage()).isEqualTo(Coverage.ALL);
        assertThat(((ProportionalShare) brief).term()).isEqualTo(Term.OPEN);
    }

    @Test
    void theBalanceOfACapIsZeroInItsCurrencyWhereNothingIsSaid() {
        String cap = """
                {"kind": "CAP", "id": "c", "provenance": {"tag": "DEMO", "source": "s"}, "legs": ["a"],
                 "amount": {"amount": "12", "currency": "JPY"}, "scopeStart": "2026-04-27"}
                """;

        assertThat(Trees.print(DocumentWriter.write(read(cap, Clause.class))))
                .contains("\"amount\": \"12\"", "\"amount\": \"0\"", "\"consumption\": \"ACCRUED\"")
                .contains("\"truncation\": \"CHRONOLOGICAL\"");
    }

    @Test
    void aSelectionSaysWhatItNamesOrExceptsInOrder() {
        Coverage coverage = new Coverage(
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.except(ProductClass.values()),
                Selection.any());

        assertThat(Trees.print(DocumentWriter.write(coverage))).isEqualTo("""
                {
                  "productClasses": {
                    "except": ["API_STATEFUL", "API_STATELESS", "JOINT_API", "JOINT_NON_API", "NON_API", "OPEN_WEIGHT"]
                  }
                }
                """);
    }

    @Test
    void daysAreLeftOpenByLeavingOutTheirEnd() {
        assertThat(DocumentWriter.write(DateRange.from(LocalDate.of(2026, 4, 27))))
                .isEqualTo(Map.of("from", "2026-04-27"));
        assertThat(DocumentWriter.write(DateRange.ofDay(LocalDate.of(2026, 4, 27))))
                .isEqualTo(Map.of("from", "2026-04-27", "to", "2026-04-28"));
        assertThat(readBack(DateRange.ofDay(LocalDate.of(2026, 4, 27)), DateRange.class)
                        .days())
                .isEqualTo(1);
    }

    @Test
    void numbersKeepTheirWidth() {
        Counted wide = new Counted(Integer.MIN_VALUE, Long.MAX_VALUE, true, YearMonth.of(2026, 4), Optional.of(7L));

        assertThat(readBack(wide, Counted.class)).isEqualTo(wide);
        assertThat(read("{'least': 1, 'most': 2, 'sure': false, 'month': '2026-12'}".replace('\'', '"'), Counted.class))
                .isEqualTo(new Counted(1, 2L, false, YearMonth.of(2026, 12), Optional.empty()));
    }

    @Test
    void aTextIsADocumentOfItsOwn() {
        assertThat(DocumentWriter.write(new ClauseId("R6.cap"))).isEqualTo("R6.cap");
        assertThat(DocumentWriter.write(Rate.of(1, 3))).isEqualTo("1/3");
        assertThat(readBack(Rate.of(1, 1 << 20), Rate.class)).isEqualTo(Rate.of(1, 1 << 20));
    }

    @Test
    void revisionsAreDocumentsToo() {
        Revision revision = new RandomTerms(7).revision();

        assertThat(readBack(revision, Revision.class)).isEqualTo(revision);
    }

    @Test
    void whatNoDocumentHoldsIsABug() {
        assertThatThrownBy(() -> DocumentWriter.write(new Wrong(new AtomicLong())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no document holds a class java.util.concurrent.atomic.AtomicLong");
        assertThatThrownBy(() -> read("{}", Selection.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no document holds a T");
        assertThatThrownBy(() -> read("{}", List.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("{}", Misnamed.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no NOWHERE");
        assertThatThrownBy(() -> read("{}", Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not clear");
        assertThatThrownBy(() -> DocumentReader.read('x', ClauseId.class, new Faults(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no document holds a class java.lang.Character");
    }

    private static <T> T readBack(Object record, Class<T> type) {
        // through a text, as it would be stored
        return read(Trees.print(DocumentWriter.write(record)), type);
    }

    private static <T> T read(String json, Class<T> type) {
        Faults faults = new Faults();
        Optional<T> read = DocumentReader.read(Trees.of(json), type, faults, "");
        faults.refuseIfAny("document.invalid");
        return read.orElseThrow();
    }
}
