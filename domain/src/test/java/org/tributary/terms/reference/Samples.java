package org.tributary.terms.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.tributary.Refusal;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** Small terms to test with: a vendor and a partner, one clause each. */
public final class Samples {
    public static final Provenance TEST = new Provenance(Provenance.Tag.DEMO, "test");
    public static final OrganizationId VENDOR = new OrganizationId("vendor");
    public static final OrganizationId PARTNER = new OrganizationId("partner");
    public static final EventCode EVENT = new EventCode("EVENT");

    private Samples() {}

    public static Money usd(String amount) {
        return Money.of(amount, Currency.getInstance("USD"));
    }

    public static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    public static ClauseId id(String value) {
        return new ClauseId(value);
    }

    /** What the vendor owes the partner of its net receipts. */
    public static ProportionalShare share(String id, String rate, Coverage coverage, Term term) {
        return share(id, VENDOR, PARTNER, rate, Base.VENDOR_NET_RECEIPTS, coverage, term);
    }

    public static ProportionalShare share(
            String id,
            OrganizationId payer,
            OrganizationId payee,
            String rate,
            Base base,
            Coverage coverage,
            Term term) {
        return new ProportionalShare(
                id(id), TEST, payer, payee, Rate.of(rate), base, Basis.INVOICED, coverage, term, Rounding.DEFAULT);
    }

    public static BandedShare banded(String id, Band... bands) {
        return new BandedShare(
                id(id),
                TEST,
                VENDOR,
                PARTNER,
                List.of(bands),
                BandedShare.Mode.MARGINAL,
                BandedShare.Measure.OWN_BASE,
                Cycle.YEAR,
                Base.VENDOR_NET_RECEIPTS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.OPEN,
                Rounding.DEFAULT);
    }

    /** @param to a hyphen while open */
    public static Band band(String from, String to, String rate) {
        return new Band(usd(from), to.equals("-") ? Optional.empty() : Optional.of(usd(to)), Rate.of(rate));
    }

    public static Cap cap(String id, String amount, String scopeStart, String... legs) {
        return new Cap(
                id(id),
                TEST,
                usd(amount),
                ids(legs),
                LocalDate.parse(scopeStart),
                Cap.Consumption.ACCRUED,
                usd("0"),
                Cap.Truncation.CHRONOLOGICAL);
    }

    public static Exclusivity exclusivity(String id, Coverage coverage, Verdict verdict, Term term) {
        return new Exclusivity(id(id), TEST, coverage, verdict, term, "reason of " + id + ".");
    }

    public static Trigger trigger() {
        return new Trigger(id("trigger"), TEST, EVENT, "a panel", "something happens");
    }

    public static Set<ClauseId> ids(String... ids) {
        return Set.copyOf(Stream.of(ids).map(ClauseId::new).toList());
    }

    public static Term endedByEvent() {
        return new Term(Optional.empty(), Optional.empty(), Set.of(EVENT));
    }

    /** @param from a hyphen from the beginning of the revision */
    public static Term term(String from, String until) {
        return new Term(day(from), day(until), Set.of());
    }

    public static Coverage hosts(Selection<OrganizationId> hosts) {
        return new Coverage(
                Selection.any(),
                Selection.any(),
                Selection.any(),
                hosts,
                Selection.any(),
                Selection.any(),
                Selection.any());
    }

    /** @param to a hyphen while open */
    public static Revision revision(String regime, String from, String to, String recordedOn, Clause... clauses) {
        LocalDate start = LocalDate.parse(from);
        return new Revision(
                regime,
                "title of " + regime,
                new DateRange(start, day(to).orElse(LocalDate.MAX)),
                instant(recordedOn),
                AttributionDate.SERVICE_DAY,
                "test",
                List.of(clauses));
    }

    public static PartnershipAgreement agreement(Revision... revisions) {
        return agreement(List.of(), revisions);
    }

    public static PartnershipAgreement agreement(List<AgreementEvent> events, Revision... revisions) {
        return new PartnershipAgreement(
                new AgreementId("test"),
                "Test",
                List.of(VENDOR, PARTNER),
                Currency.getInstance("USD"),
                ZoneOffset.UTC,
                List.of(revisions),
                events);
    }

    /** The event of {@link #trigger()}. */
    public static AgreementEvent happened(String on, String recordedOn) {
        return new AgreementEvent(EVENT, LocalDate.parse(on), instant(recordedOn), TEST);
    }

    /** The faults of a refusal as {@code code pointer}, in order; none if nothing is refused. */
    public static List<String> faultsOf(Supplier<?> made) {
        Throwable thrown = Assertions.catchThrowable(made::get);
        return thrown instanceof Refusal refusal
                ? refusal.faults().stream()
                        .map(fault -> (fault.code() + " " + fault.pointer()).strip())
                        .toList()
                : List.of();
    }

    private static Optional<LocalDate> day(String day) {
        return day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }
}
