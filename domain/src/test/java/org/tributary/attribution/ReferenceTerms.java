package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** The reference agreement, cut down to what moves money, for the worked examples. */
public final class ReferenceTerms {

    static final Currency USD = Currency.getInstance("USD");
    static final OrganizationId OPENAI = new OrganizationId("openai");
    static final OrganizationId MICROSOFT = new OrganizationId("microsoft");
    static final Instant LATER = Instant.parse("2035-01-01T00:00:00Z");
    static final Provenance TEST = new Provenance(Tag.REPORTED, "worked examples");
    static final EventCode AGI_VERIFIED = new EventCode("AGI_VERIFIED");
    static final Coverage MICROSOFT_MEDIATED =
            Coverage.ofChannels(Selection.only(new ChannelCode("AZURE_OPENAI"), new ChannelCode("MS_CSP")));

    private ReferenceTerms() {}

    static PartnershipAgreement agreement(AttributionDate date, Cap.Truncation truncation) {
        return agreement(date, twoWay("R5"), amended(truncation), List.of());
    }

    /** The agreement with other clauses in R5 and R6, and with what has happened. */
    static PartnershipAgreement agreement(
            AttributionDate date, List<Clause> five, List<Clause> six, List<AgreementEvent> events) {
        return of(
                List.of(
                        revision("R1", "2019-07-22", date, List.of(noShare())),
                        revision("R3", "2023-01-23", date, twoWay("R3")),
                        revision("R4", "2025-01-21", date, twoWay("R4")),
                        revision("R5", "2025-10-28", date, five),
                        revision("R6", "2026-04-27", date, six)),
                events);
    }

    public static PartnershipAgreement agreement() {
        return agreement(AttributionDate.SERVICE_DAY, Cap.Truncation.CHRONOLOGICAL);
    }

    static PartnershipAgreement of(List<Revision> revisions, List<AgreementEvent> events) {
        return new PartnershipAgreement(
                new AgreementId("openai-microsoft"),
                "OpenAI and Microsoft",
                List.of(OPENAI, MICROSOFT),
                USD,
                ZoneId.of("UTC"),
                revisions,
                events);
    }

    static Revision revision(String regime, String day, AttributionDate date, List<Clause> clauses) {
        LocalDate from = LocalDate.parse(day);
        Instant recordedAt = Instant.parse(day + "T00:00:00Z");
        return new Revision(
                regime, regime + " of " + day, DateRange.from(from), recordedAt, date, "worked examples", clauses);
    }

    static AgreementEvent agiVerified(LocalDate day) {
        return new AgreementEvent(
                AGI_VERIFIED, day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), TEST);
    }

    private static Clause noShare() {
        return new NoShare(new ClauseId("R1.none"), TEST, Coverage.ALL, "no share is public");
    }

    /** 20 % out until AGI is verified, and 20 % back of what Microsoft receives. */
    static List<Clause> twoWay(String regime) {
        Term untilAgi = new Term(Optional.empty(), Optional.empty(), Set.of(AGI_VERIFIED));
        return List.of(
                out(regime + ".share.out", Base.VENDOR_NET_RECEIPTS, Coverage.ALL, untilAgi),
                back(regime + ".share.azure", Base.SELLER_RECEIPTS, MICROSOFT_MEDIATED));
    }

    /** 20 % out through 2030 up to the cap, and nothing back. */
    static List<Clause> amended(Cap.Truncation truncation) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(
                out("R6.share.out", Base.VENDOR_NET_RECEIPTS, Coverage.ALL, Term.until(LocalDate.parse("2031-01-01"))));
        clauses.add(new Cap(
                new ClauseId("R6.cap"),
                TEST,
                Money.of("38000000000", USD),
                Set.of(new ClauseId("R6.share.out")),
                LocalDate.parse("2026-04-27"),
                Cap.Consumption.ACCRUED,
                Money.zero(USD),
                truncation));
        return clauses;
    }

    static ProportionalShare out(String id, Base base, Coverage coverage, Term term) {
        return new ProportionalShare(
                new ClauseId(id),
                TEST,
                OPENAI,
                MICROSOFT,
                Rate.of("0.2"),
                base,
                Basis.INVOICED,
                coverage,
                term,
                Rounding.DEFAULT);
    }

    static ProportionalShare back(String id, Base base, Coverage coverage) {
        return new ProportionalShare(
                new ClauseId(id),
                TEST,
                MICROSOFT,
                OPENAI,
                Rate.of("0.2"),
                base,
                Basis.INVOICED,
                coverage,
                Term.OPEN,
                Rounding.DEFAULT);
    }
}
