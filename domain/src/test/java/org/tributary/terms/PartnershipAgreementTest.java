package org.tributary.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.terms.reference.Samples.EVENT;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.cap;
import static org.tributary.terms.reference.Samples.endedByEvent;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.happened;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.ids;
import static org.tributary.terms.reference.Samples.instant;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.term;
import static org.tributary.terms.reference.Samples.trigger;
import static org.tributary.terms.reference.Samples.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.channel.Permission.Verdict;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

class PartnershipAgreementTest {
    private static final DateRange YEAR_2026 =
            new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

    /** Two regimes, and an amendment of the first that was signed later and dated back to January. */
    private final PartnershipAgreement agreement = agreement(
            revision("A-amended", "2026-01-01", "2026-04-27", "2026-06-01"),
            revision("A", "2025-01-01", "-", "2025-01-01"),
            revision("B", "2026-04-27", "-", "2026-04-27"));

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        DAY        | KNOWN ON   | REGIME
        2025-12-31 | 2026-12-31 | A
        2026-01-01 | 2026-03-31 | A
        # the amendment was not known before June
        2026-01-01 | 2026-05-31 | A
        2026-01-01 | 2026-06-01 | A-amended
        2026-04-26 | 2026-06-02 | A-amended
        # the last day and the first day, whatever is known
        2026-04-26 | 2026-05-01 | A
        2026-04-27 | 2026-05-01 | B
        2026-04-27 | 2026-06-02 | B
        """)
    void resolvesADayAsKnownOnAnother(LocalDate day, String knownOn, String regime) {
        assertThat(agreement.resolve(day, instant(knownOn)).regime()).isEqualTo(regime);
    }

    @Test
    void numbersItsRevisionsInTheOrderTheyWereRecorded() {
        assertThat(agreement.revisions()).extracting(Revision::regime).containsExactly("A", "B", "A-amended");
        assertThat(agreement.numberOf(agreement.revisions().getLast())).isEqualTo(3);
    }

    @Test
    void refusesADayNothingGovernsRatherThanTakeTheNearestTerms() {
        assertThatThrownBy(() -> agreement.resolve(LocalDate.parse("2024-12-31"), Instant.MAX))
                .isInstanceOf(NoTermsInForce.class)
                .hasMessage("The agreement test has no terms in force on 2024-12-31.");
        assertThatThrownBy(() -> agreement.resolve(LocalDate.parse("2025-01-01"), instant("2024-12-31")))
                .isInstanceOf(NoTermsInForce.class);
    }

    @Test
    void cutsDaysWhereTheTermsChangeAndNowhereElse() {
        assertThat(agreement.stretches(YEAR_2026, instant("2026-05-01")))
                .extracting(DateRange::days)
                .containsExactly(116L, 249L);
        assertThat(agreement.stretches(DateRange.ofDay(YEAR_2026.startInclusive()), Instant.MAX))
                .hasSize(1);
    }

    @Test
    void doesNotCutAtTheEdgesOfTermsThatWereSuperseded() {
        PartnershipAgreement replaced = agreement(
                revision("A", "2025-01-01", "2026-07-01", "2025-01-01", cap("cap", "1", "2026-03-01", "s"), open("s")),
                revision("B", "2025-01-01", "-", "2025-02-01"));

        assertThat(replaced.stretches(YEAR_2026, Instant.MAX)).containsExactly(YEAR_2026);
        assertThat(replaced.stretches(YEAR_2026, instant("2025-01-15")))
                .extracting(DateRange::days)
                // January and February; March to June; no terms from July on
                .containsExactly(59L, 122L, 184L);
    }

    @Test
    void cutsWhereAShareBeginsOrEndsToAccrueAndOnTheDayAfterAnEndingEvent() {
        PartnershipAgreement turning = agreement(
                List.of(happened("2026-03-10", "2026-03-12"), happened("2026-03-11", "2026-03-20")),
                revision(
                        "A",
                        "2025-01-01",
                        "-",
                        "2025-01-01",
                        share("a", "0.1", Coverage.ALL, term("2026-02-01", "2026-12-01")),
                        share("b", "0.1", Coverage.ALL, endedByEvent()),
                        trigger()));

        assertThat(turning.stretches(YEAR_2026, instant("2026-03-11")))
                .extracting(DateRange::startInclusive)
                .containsExactly(day("2026-01-01"), day("2026-02-01"), day("2026-12-01"));
        assertThat(turning.stretches(YEAR_2026, instant("2026-03-12")))
                .extracting(DateRange::startInclusive)
                .containsExactly(day("2026-01-01"), day("2026-02-01"), day("2026-03-11"), day("2026-12-01"));
        // of one code the last one known counts
        assertThat(turning.eventsKnown(instant("2026-03-20"))).containsEntry(EVENT, day("2026-03-11"));
        assertThat(turning.eventsKnown(instant("2026-03-11"))).isEmpty();
    }

    @Test
    void saysAllThatIsWrongWithAnAgreementAtOnce() {
        OrganizationId stranger = new OrganizationId("stranger");
        Clause taken = share("a", stranger, VENDOR, "0.1", Base.CUSTOMER_GROSS, Coverage.ALL, Term.OPEN);
        Clause given = share("b", VENDOR, stranger, "0.1", Base.CUSTOMER_GROSS, Coverage.ALL, Term.OPEN);
        Clause fee = new FixedFee(id("fee"), TEST, stranger, PARTNER, usd("1"), Cycle.NEVER, Term.OPEN);
        Clause gift = new FixedFee(id("gift"), TEST, PARTNER, stranger, usd("1"), Cycle.NEVER, Term.OPEN);

        assertThat(faultsOf(() -> agreement(
                        revision("A", "2025-01-01", "-", "2025-01-01"),
                        revision("B", "2026-01-01", "-", "2026-01-01", open("c"), taken, given, fee, gift))))
                .containsExactly(
                        "clause.parties /revisions/1/clauses/1",
                        "clause.parties /revisions/1/clauses/2",
                        "clause.parties /revisions/1/clauses/3",
                        "clause.parties /revisions/1/clauses/4");
        assertThat(faultsOf(() -> new PartnershipAgreement(
                        new AgreementId("test"),
                        "Test",
                        List.of(VENDOR),
                        Currency.getInstance("USD"),
                        ZoneOffset.UTC,
                        List.of(),
                        List.of())))
                .containsExactly("agreement.parties /parties", "agreement.revisions /revisions");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        ZONE                | KEPT AS             | FAULT
        America/Los_Angeles | America/Los_Angeles | ''
        UTC                 | UTC                 | ''
        Z                   | UTC                 | ''
        # a bare offset has no name that a document could say
        +02:00              | ''                  | agreement.zone /zone
        UTC+2               | ''                  | agreement.zone /zone
        """)
    void keepsTheTimeOfAZoneThatHasAName(String zone, String kept, String fault) {
        Supplier<PartnershipAgreement> made = () -> new PartnershipAgreement(
                agreement.id(),
                agreement.name(),
                agreement.parties(),
                agreement.currency(),
                ZoneId.of(zone),
                agreement.revisions(),
                List.of());

        if (fault.isEmpty()) {
            assertThat(made.get().zone()).isEqualTo(ZoneId.of(kept));
        } else {
            assertThat(faultsOf(made)).containsExactly(fault);
        }
    }

    @Test
    void isWhatWasKnownOfItAtAnInstant() {
        PartnershipAgreement told = agreement(
                List.of(happened("2026-03-10", "2026-03-12"), happened("2026-03-11", "2026-06-20")),
                agreement.revisions().toArray(Revision[]::new));

        assertThat(told.asKnown(instant("2026-06-20"))).contains(told);
        assertThat(told.asKnown(instant("2026-05-31")))
                .contains(agreement(
                        List.of(happened("2026-03-10", "2026-03-12")),
                        agreement.revisions().getFirst(),
                        agreement.revisions().get(1)));
        assertThat(told.asKnown(instant("2025-01-01")))
                .contains(agreement(agreement.revisions().getFirst()));
        assertThat(told.asKnown(instant("2024-12-31"))).isEmpty();
    }

    @Test
    void saysWhatAClauseMayHaveAsItsLegs() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> revision(
                        "A",
                        "2025-01-01",
                        "-",
                        "2025-01-01",
                        open("a"),
                        cap("cap", "1", "2025-01-01", "b"),
                        payment("p", "b")));

        assertThat(refused.faults())
                .extracting(Refusal.Fault::message)
                .containsExactly(
                        "A clause counts shares of its own revision.",
                        "Payment terms are about shares, fees and guarantees of their own revision.");
    }

    @Test
    void saysAllThatIsWrongWithARevisionAtOnce() {
        assertThat(faultsOf(() -> revision(
                        " ",
                        "2025-01-01",
                        "-",
                        "2025-01-01",
                        open("a"),
                        open("a"),
                        cap("cap", "1", "2025-01-01", "b"))))
                .containsExactly(
                        "revision.regime /regime", "clause.repeated /clauses/1/id", "clause.legs /clauses/2/legs");
        // a leg of a cap or guarantee is a share, and no guarantee
        assertThat(faultsOf(() -> revision(
                        "A",
                        "2025-01-01",
                        "-",
                        "2025-01-01",
                        open("a"),
                        guarantee("g", "a"),
                        guarantee("h", "g"),
                        cap("cap", "1", "2025-01-01", "a", "g"))))
                .containsExactly("clause.legs /clauses/2/legs", "clause.legs /clauses/3/legs");
        // what is paid is a share, a fee or a guarantee: not a cap, and not what is nowhere
        assertThat(faultsOf(() -> revision(
                        "A",
                        "2025-01-01",
                        "-",
                        "2025-01-01",
                        open("a"),
                        cap("cap", "1", "2025-01-01", "a"),
                        payment("p", "a", "cap"),
                        payment("q", "b"))))
                .containsExactly("clause.legs /clauses/2/legs", "clause.legs /clauses/3/legs");
    }

    @Test
    void saysWhenSharesFeesAndGuaranteesArePaid() {
        FixedFee fee = new FixedFee(id("fee"), TEST, VENDOR, PARTNER, usd("1"), Cycle.YEAR, Term.OPEN);

        Revision revision = revision(
                "A",
                "2025-01-01",
                "-",
                "2025-01-01",
                open("a"),
                guarantee("g", "a"),
                fee,
                payment("p", "a", "g", "fee"));

        assertThat(Revision.legsOf(revision.find(id("p")).orElseThrow()))
                .containsExactlyInAnyOrder(id("a"), id("g"), id("fee"));
    }

    @Test
    void findsItsClausesByNameAndByKind() {
        Revision revision = revision("A", "2025-01-01", "-", "2025-01-01", guarantee("g", "a"), open("a"), open("b"));

        assertThat(revision.find(id("b"))).contains(open("b"));
        assertThat(revision.find(id("c"))).isEmpty();
        assertThat(revision.shares()).extracting(ShareClause::id).containsExactly(id("a"), id("b"));
        assertThat(revision.of(MinimumGuarantee.class)).containsExactly(guarantee("g", "a"));
    }

    @Test
    void knowsTheTermAndTheLegsOfEachKindOfClause() {
        Term until = Term.until(day("2027-01-01"));

        assertThat(Revision.termOf(share("a", "0.1", Coverage.ALL, until))).contains(until);
        assertThat(Revision.termOf(new FixedFee(id("a"), TEST, VENDOR, PARTNER, usd("1"), Cycle.NEVER, until)))
                .contains(until);
        assertThat(Revision.termOf(guarantee("a", "b"))).contains(Term.OPEN);
        assertThat(Revision.termOf(new Exclusivity(id("a"), TEST, Coverage.ALL, Verdict.DENIED, until, "reason")))
                .contains(until);
        assertThat(Revision.termOf(new CarveOut(id("a"), TEST, Coverage.ALL, until, "reason")))
                .contains(until);
        assertThat(Revision.termOf(new Licence(id("a"), TEST, VENDOR, PARTNER, true, "models", until)))
                .contains(until);
        assertThat(Revision.termOf(
                        new SpendCommitment(id("a"), TEST, VENDOR, PARTNER, Optional.empty(), until, "much")))
                .contains(until);
        for (Clause timeless : List.of(
                cap("a", "1", "2025-01-01", "b"),
                new NoShare(id("a"), TEST, Coverage.ALL, "reason"),
                payment("a", "b"),
                trigger(),
                new Undertaking(id("a"), TEST, "text"))) {
            assertThat(Revision.termOf(timeless)).isEmpty();
        }
        assertThat(Revision.legsOf(cap("a", "1", "2025-01-01", "b", "c"))).isEqualTo(ids("b", "c"));
        assertThat(Revision.legsOf(guarantee("a", "b"))).isEqualTo(ids("b"));
        assertThat(Revision.legsOf(payment("a", "b"))).isEqualTo(ids("b"));
        assertThat(Revision.legsOf(open("a"))).isEmpty();
        assertThat(Revision.legsOf(trigger())).isEmpty();
    }

    @Test
    void refusesIdsThatAreNotOfTheirForm() {
        assertThat(new AgreementId("openai-microsoft")).hasToString("openai-microsoft");
        assertThat(faultsOf(() -> new AgreementId("Upper"))).containsExactly("agreement.id");
    }

    private static Clause open(String id) {
        return share(id, "0.1", Coverage.ALL, Term.OPEN);
    }

    private static MinimumGuarantee guarantee(String id, String... legs) {
        return new MinimumGuarantee(
                id(id), TEST, ids(legs), usd("1"), Cycle.YEAR, MinimumGuarantee.Recoupment.SHORTFALL, Term.OPEN);
    }

    private static PaymentTerms payment(String id, String... legs) {
        return new PaymentTerms(
                id(id),
                TEST,
                ids(legs),
                Cycle.QUARTER,
                List.of(new PaymentTerms.Instalment(1, Rate.ONE)),
                PaymentTerms.Netting.NET);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
