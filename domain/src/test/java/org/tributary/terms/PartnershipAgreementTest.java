package org.tributary.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.time.DateRange;

class PartnershipAgreementTest {

    private static final OrganizationId VENDOR = new OrganizationId("vendor");
    private static final OrganizationId PARTNER = new OrganizationId("partner");
    private static final Provenance TEST = new Provenance(Tag.DEMO, "test");

    /** Two regimes, and an amendment of the first that was signed later and dated back to January. */
    private final PartnershipAgreement agreement = agreement(
            revision("A", "2025-01-01", "9999-01-01", "2025-01-01"),
            revision("B", "2026-04-27", "9999-01-01", "2026-04-27"),
            revision("A-amended", "2026-01-01", "2026-04-27", "2026-06-01"));

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        DAY        | KNOWN ON   | REGIME
        2025-12-31 | 2026-12-31 | A
        2026-01-01 | 2026-03-31 | A
        # the amendment was not known before June
        2026-01-01 | 2026-05-31 | A
        2026-01-01 | 2026-06-02 | A-amended
        2026-04-26 | 2026-06-02 | A-amended
        # the last day and the first day, whatever is known
        2026-04-26 | 2026-05-01 | A
        2026-04-27 | 2026-05-01 | B
        2026-04-27 | 2026-06-02 | B
        """)
    void resolvesADayAsKnownOnAnother(LocalDate day, LocalDate knownOn, String regime) {
        Instant knownAt = Instant.parse(knownOn + "T00:00:00Z");

        assertThat(agreement.resolve(day, knownAt).regime()).isEqualTo(regime);
    }

    @Test
    void refusesADayNothingGovernsRatherThanTakeTheNearestTerms() {
        assertThatThrownBy(() -> agreement.resolve(LocalDate.parse("2024-12-31"), Instant.MAX))
                .isInstanceOf(NoTermsInForce.class);
        assertThatThrownBy(
                        () -> agreement.resolve(LocalDate.parse("2025-01-01"), Instant.parse("2024-01-01T00:00:00Z")))
                .isInstanceOf(NoTermsInForce.class);
    }

    @Test
    void cutsDaysWhereTheTermsChangeAndNowhereElse() {
        DateRange year = new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

        assertThat(agreement.stretches(year, Instant.parse("2026-05-01T00:00:00Z")))
                .extracting(DateRange::days)
                .containsExactly(116L, 249L);
        assertThat(agreement.stretches(DateRange.ofDay(year.startInclusive()), Instant.MAX))
                .hasSize(1);
    }

    @Test
    void doesNotCutAtTheEdgesOfTermsThatWereSuperseded() {
        PartnershipAgreement replaced = agreement(
                revision("A", "2025-01-01", "2025-07-01", "2025-01-01"),
                revision("B", "2025-01-01", "9999-01-01", "2025-02-01"));
        DateRange year = new DateRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));

        assertThat(replaced.stretches(year, Instant.MAX)).containsExactly(year);
    }

    @Test
    void saysAllThatIsWrongWithARateAtOnce() {
        assertThatThrownBy(() -> share(VENDOR, VENDOR, "1.5"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code)
                                .containsExactly("clause.rate", "clause.parties"));
    }

    @Test
    void refusesAShareThatBindsAStranger() {
        Revision stranger = revision("A", "2025-01-01", share(VENDOR, new OrganizationId("stranger"), "0.2"));

        assertThatThrownBy(() -> agreement(stranger)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesACapThatCountsAClauseOfNobodyOrIsNotAboveZero() {
        Cap cap = cap("100", "none");

        assertThatThrownBy(() -> revision("A", "2025-01-01", cap)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> cap("0", "none")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void paysUpToTheCapAndGivesRoomBack() {
        Cap cap = cap("38", "share");

        assertThat(cap.payable(usd("37.4"))).isEqualTo(usd("37.4"));
        assertThat(cap.payable(usd("38.6"))).isEqualTo(usd("38"));
        assertThat(cap.payable(usd("-1"))).isEqualTo(usd("-1"));
    }

    @Test
    void readsItsClausesBackInWords() {
        Coverage cloud = new Coverage(Set.of(new ChannelCode("B"), new ChannelCode("A")), Set.of());
        Coverage others = new Coverage(Set.of(), Set.of(new ChannelCode("A")));

        assertThat(share(VENDOR, PARTNER, "0.2").inWords())
                .isEqualTo("vendor owes partner 20 % of the vendor's net receipts in all channels.");
        assertThat(new NoShare(new ClauseId("n"), TEST, cloud, "not agreed.").inWords())
                .isEqualTo("No share in the channels A, B: not agreed.");
        assertThat(others.inWords()).isEqualTo("all channels but A");
        assertThat(cap("38", "share").inWords())
                .isEqualTo("The shares of share earned from 2026-04-27 on are payable up to 38.00 USD in total.");
    }

    @Test
    void refusesCoverageByNamesAndExceptionsAtOnce() {
        Set<ChannelCode> some = Set.of(new ChannelCode("A"));

        assertThatThrownBy(() -> new Coverage(some, some)).isInstanceOf(Refusal.Invalid.class);
    }

    private static PartnershipAgreement agreement(Revision... revisions) {
        return new PartnershipAgreement(
                new AgreementId("test"), "Test", List.of(VENDOR, PARTNER), Money.currency("USD"), List.of(revisions));
    }

    private static Revision revision(String regime, String from, String to, String recordedOn) {
        return new Revision(
                regime,
                regime,
                new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
                Instant.parse(recordedOn + "T00:00:00Z"),
                AttributionDate.SERVICE_DAY,
                "test",
                List.of());
    }

    private static Revision revision(String regime, String from, Clause clause) {
        return new Revision(
                regime,
                regime,
                DateRange.from(LocalDate.parse(from)),
                Instant.parse(from + "T00:00:00Z"),
                AttributionDate.SERVICE_DAY,
                "test",
                List.of(clause));
    }

    private static ProportionalShare share(OrganizationId payer, OrganizationId payee, String rate) {
        return new ProportionalShare(
                new ClauseId("share"),
                TEST,
                payer,
                payee,
                Rate.of(rate),
                Base.VENDOR_NET_RECEIPTS,
                Coverage.ALL,
                Optional.empty(),
                RoundingMode.HALF_UP);
    }

    private static Cap cap(String amount, String leg) {
        return new Cap(
                new ClauseId("cap"),
                TEST,
                usd(amount),
                Set.of(new ClauseId(leg)),
                LocalDate.parse("2026-04-27"),
                usd("0"),
                Cap.Truncation.CHRONOLOGICAL);
    }

    private static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }
}
