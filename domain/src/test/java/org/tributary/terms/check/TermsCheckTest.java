package org.tributary.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.EVENT;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.cap;
import static org.tributary.terms.reference.Samples.endedByEvent;
import static org.tributary.terms.reference.Samples.happened;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.ids;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.term;
import static org.tributary.terms.reference.Samples.trigger;
import static org.tributary.terms.reference.Samples.usd;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Undertaking;
import org.tributary.terms.reference.ReferenceDocuments;
import org.tributary.terms.reference.Samples;
import org.tributary.time.Cycle;

class TermsCheckTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final OrganizationId STRANGER = new OrganizationId("stranger");
    private static final Reference REFERENCE =
            new Reference(Map.of(VENDOR, Kind.VENDOR, PARTNER, Kind.CLOUD), Map.of(), Map.of(), Set.of(USD, EUR));

    @Test
    void findsNothingWrongWithTheReferenceAgreement() {
        Reference reference = Reference.of(
                ReferenceDocuments.organizations(),
                ReferenceDocuments.channels(),
                ReferenceDocuments.products(),
                Set.of(USD));

        assertThat(faults(reference, ReferenceDocuments.agreement())).isEmpty();
    }

    @Test
    void findsEveryOrganizationThatIsNot() {
        Reference nobody = new Reference(Map.of(), Map.of(), Map.of(), Set.of());
        PartnershipAgreement agreement = agreement(revision(
                "A",
                "2025-01-01",
                "-",
                "2025-01-01",
                share("a", "0.1", Coverage.ALL, Term.OPEN),
                Samples.banded("b", Samples.band("0", "-", "0.1")),
                new FixedFee(id("c"), TEST, VENDOR, PARTNER, usd("1"), Cycle.NEVER, Term.OPEN),
                new Licence(id("d"), TEST, VENDOR, PARTNER, true, "models", Term.OPEN),
                new SpendCommitment(id("e"), TEST, VENDOR, PARTNER, Optional.of(usd("1")), Term.OPEN, "much"),
                new FirstShip(id("f"), TEST, VENDOR, Coverage.ALL, Term.OPEN),
                new RightOfFirstRefusal(id("g"), TEST, PARTNER, Coverage.ALL, Term.OPEN, "capacity"),
                new Undertaking(id("h"), TEST, "text")));

        assertThat(faults(nobody, agreement))
                .containsExactly(
                        "currency.unknown /currency",
                        "organization.unknown /parties/0",
                        "organization.unknown /parties/1",
                        "organization.unknown /revisions/0/clauses/0/payer",
                        "organization.unknown /revisions/0/clauses/0/payee",
                        "organization.unknown /revisions/0/clauses/1/payer",
                        "organization.unknown /revisions/0/clauses/1/payee",
                        "organization.unknown /revisions/0/clauses/2/payer",
                        "organization.unknown /revisions/0/clauses/2/payee",
                        "organization.unknown /revisions/0/clauses/3/licensor",
                        "organization.unknown /revisions/0/clauses/3/licensee",
                        "organization.unknown /revisions/0/clauses/4/committedBy",
                        "organization.unknown /revisions/0/clauses/4/committedTo",
                        "currency.unknown /revisions/0/clauses/4/amount/currency",
                        "organization.unknown /revisions/0/clauses/5/firstHost",
                        "organization.unknown /revisions/0/clauses/6/holder");
    }

    @Test
    void looksAtTheCoverageOfEachKindOfClauseThatHasOne() {
        Coverage unknown = Coverage.ofChannels(Selection.except(new ChannelCode("NOWHERE")));
        Clause banded = new BandedShare(
                id("b"),
                TEST,
                VENDOR,
                PARTNER,
                List.of(Samples.band("0", "-", "0.1")),
                BandedShare.Mode.MARGINAL,
                BandedShare.Measure.OWN_BASE,
                Cycle.YEAR,
                Base.CUSTOMER_GROSS,
                Basis.INVOICED,
                unknown,
                Term.OPEN,
                Rounding.DEFAULT);

        assertThat(faults(
                        share("a", "0.1", unknown, Term.OPEN),
                        banded,
                        new NoShare(id("c"), TEST, unknown, "reason"),
                        new CarveOut(id("d"), TEST, unknown, Term.OPEN, "reason")))
                .containsExactly(
                        "channel.unknown /revisions/0/clauses/0/coverage/channels/except",
                        "channel.unknown /revisions/0/clauses/1/coverage/channels/except",
                        "channel.unknown /revisions/0/clauses/2/coverage/channels/except",
                        "channel.unknown /revisions/0/clauses/3/coverage/channels/except");
        assertThat(faults(new FirstShip(
                        id("f"),
                        TEST,
                        VENDOR,
                        Coverage.ofChannels(Selection.only(new ChannelCode("NOWHERE"))),
                        Term.OPEN)))
                .containsExactly(
                        "channel.unknown /revisions/0/clauses/0/coverage/channels/only",
                        "clause.never /revisions/0/clauses/0/coverage/channels");
    }

    @Test
    void wantsAmountsInTheAgreementsCurrency() {
        Money euro = Money.of("1", EUR);
        assertThat(faults(
                        share("a", "0.1", Coverage.ALL, Term.OPEN),
                        new Cap(
                                id("cap"),
                                TEST,
                                euro,
                                ids("a"),
                                LocalDate.parse("2025-01-01"),
                                Cap.Consumption.ACCRUED,
                                Money.zero(EUR),
                                Cap.Truncation.PRO_RATA),
                        new FixedFee(id("fee"), TEST, VENDOR, PARTNER, euro, Cycle.NEVER, Term.OPEN),
                        new MinimumGuarantee(
                                id("min"),
                                TEST,
                                ids("a"),
                                euro,
                                Cycle.YEAR,
                                MinimumGuarantee.Recoupment.ADVANCE,
                                Term.OPEN),
                        Samples.banded("bands", new Band(Money.zero(EUR), Optional.empty(), Rate.of("0.1"))),
                        // what is committed is no share: any currency that is known will do
                        new SpendCommitment(id("spend"), TEST, VENDOR, PARTNER, Optional.of(euro), Term.OPEN, "much")))
                .containsExactly(
                        "clause.currency /revisions/0/clauses/1/amount/currency",
                        "clause.currency /revisions/0/clauses/2/amount/currency",
                        "clause.currency /revisions/0/clauses/3/amount/currency",
                        "clause.currency /revisions/0/clauses/4/bands/0/from/currency");
    }

    @Test
    void wantsClausesToBearWithinTheirRevision() {
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, term("2024-12-31", "-"))))
                .containsExactly("clause.term /revisions/0/clauses/0/term/from");
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, term("2026-01-01", "-"))))
                .containsExactly("clause.term /revisions/0/clauses/0/term/from");
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, term("-", "2025-01-01"))))
                .containsExactly("clause.term /revisions/0/clauses/0/term/until");
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, term("2025-01-01", "2031-01-01"))))
                .isEmpty();
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, Term.OPEN), cap("c", "1", "2026-01-01", "a")))
                .containsExactly("clause.term /revisions/0/clauses/1/scopeStart");
        assertThat(faultsIn2025(share("a", "0.1", Coverage.ALL, Term.OPEN), cap("c", "1", "2025-12-31", "a")))
                .isEmpty();
    }

    @Test
    void wantsEventsToBeDefinedByATrigger() {
        Clause ended = share("a", "0.1", Coverage.ALL, endedByEvent());

        assertThat(faults(ended)).containsExactly("event.undefined /revisions/0/clauses/0/term/endedBy");
        assertThat(faults(ended, trigger())).isEmpty();
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                List.of(happened("2025-05-01", "2025-05-01")),
                                revision("A", "2025-01-01", "-", "2025-01-01"))))
                .containsExactly("event.undefined /events/0/code");
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                List.of(happened("2025-05-01", "2025-05-01")),
                                revision("A", "2025-01-01", "-", "2025-01-01", trigger()))))
                .isEmpty();
        assertThat(EVENT).hasToString("EVENT");
    }

    @Test
    void countsALegOnce() {
        assertThat(faults(
                        open("a", "0.1"),
                        open("b", "0.1"),
                        cap("c", "1", "2025-01-01", "a"),
                        cap("d", "1", "2026-01-01", "b", "a")))
                .containsExactly("clause.capped-twice /revisions/0/clauses/3/legs");
        assertThat(faults(
                        open("a", "0.1"),
                        open("b", "0.1"),
                        cap("c", "1", "2025-01-01", "a"),
                        cap("d", "1", "2025-01-01", "b")))
                .isEmpty();
        assertThat(faults(open("a", "0.1"), payment("p", "a"), payment("q", "a"), cap("c", "1", "2025-01-01", "a")))
                .containsExactly("clause.paid-twice /revisions/0/clauses/2/legs");
    }

    @Test
    void wantsTheLegsOfAGuaranteeToShareTheirDirection() {
        Clause back = share("b", PARTNER, VENDOR, "0.1", Base.SELLER_RECEIPTS, Coverage.ALL, Term.OPEN);

        assertThat(faults(open("a", "0.1"), back, guarantee("a", "b")))
                .containsExactly("clause.guarantee-legs /revisions/0/clauses/2/legs");
        assertThat(faults(open("a", "0.1"), open("b", "0.2"), guarantee("a", "b")))
                .isEmpty();
        assertThat(faults(open("a", "0.1"), back, guarantee("a"))).isEmpty();
    }

    @Test
    void leavesNoDayBetweenRevisionsWithoutTermsAndNoneWithTwo() {
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                revision("A", "2025-01-01", "2025-06-01", "2025-01-01"),
                                revision("B", "2025-06-02", "-", "2025-06-01"))))
                .containsExactly("revision.gap /revisions");
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                revision("A", "2025-01-01", "2025-06-01", "2025-01-01"),
                                revision("B", "2025-06-01", "-", "2025-01-01"))))
                .isEmpty();
        // a longer one before it covers the days a short one ends on
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                revision("A", "2025-01-01", "2026-01-01", "2025-01-01"),
                                revision("B", "2025-02-01", "2025-03-01", "2025-02-01"),
                                revision("C", "2025-12-01", "-", "2025-12-01"))))
                .isEmpty();
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                revision("A", "2025-01-01", "-", "2025-01-01"),
                                revision("B", "2025-02-01", "-", "2025-02-01"),
                                revision("C", "2025-03-01", "-", "2025-02-01"))))
                .containsExactly("revision.overlap /revisions");
    }

    @Test
    void pointsBelowTheRevisionOfTheClause() {
        assertThat(faults(
                        REFERENCE,
                        agreement(
                                revision("A", "2025-01-01", "-", "2025-01-01", open("a", "0.1")),
                                revision(
                                        "B",
                                        "2026-01-01",
                                        "-",
                                        "2026-01-01",
                                        open("a", "0.1"),
                                        new FirstShip(id("f"), TEST, STRANGER, Coverage.ALL, Term.OPEN)))))
                .containsExactly("organization.unknown /revisions/1/clauses/1/firstHost");
    }

    private static Clause open(String id, String rate) {
        return share(id, rate, Coverage.ALL, Term.OPEN);
    }

    private static Clause guarantee(String... legs) {
        return new MinimumGuarantee(
                id("g"), TEST, ids(legs), usd("1"), Cycle.YEAR, MinimumGuarantee.Recoupment.ADVANCE, Term.OPEN);
    }

    private static Clause payment(String id, String leg) {
        return new PaymentTerms(
                id(id),
                TEST,
                ids(leg),
                Cycle.QUARTER,
                List.of(new PaymentTerms.Instalment(1, Rate.ONE)),
                PaymentTerms.Netting.NET);
    }

    private static List<String> faults(Clause... clauses) {
        return faults(REFERENCE, agreement(revision("A", "2025-01-01", "-", "2025-01-01", clauses)));
    }

    private static List<String> faultsIn2025(Clause... clauses) {
        return faults(REFERENCE, agreement(revision("A", "2025-01-01", "2026-01-01", "2025-01-01", clauses)));
    }

    private static List<String> faults(Reference reference, PartnershipAgreement agreement) {
        return Refusals.of(() -> new TermsCheck(reference).require(agreement)).codes();
    }
}
