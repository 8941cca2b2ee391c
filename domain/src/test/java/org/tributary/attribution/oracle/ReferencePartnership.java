package org.tributary.attribution.oracle;

import static org.tributary.attribution.oracle.World.GENERATED;
import static org.tributary.attribution.oracle.World.MICROSOFT;
import static org.tributary.attribution.oracle.World.OPENAI;
import static org.tributary.attribution.oracle.World.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
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

/** The regimes R1 to R6 of the reference agreement, cut down to what moves money; of the cap little room is left. */
record ReferencePartnership(AttributionDate date, Cap.Truncation truncation) {

    private static final ClauseId CAPPED = new ClauseId("R6.share.out");
    private static final Money CAP = Money.of("38000000000", USD);
    private static final Money CONSUMED = Money.of("37900000000", USD);

    private static final EventCode AGI = new EventCode("AGI_VERIFIED");

    PartnershipAgreement agreement() {
        return agreement(revisions(capped()));
    }

    private static PartnershipAgreement agreement(List<Revision> revisions) {
        return new PartnershipAgreement(
                new AgreementId("openai-microsoft"),
                "OpenAI and Microsoft",
                List.of(OPENAI, MICROSOFT),
                USD,
                ZoneOffset.UTC,
                revisions,
                List.of());
    }

    private List<Revision> revisions(List<Clause> amended) {
        return List.of(
                revision("R1", "2019-07-22", "2019-07-22", none()),
                revision("R3", "2023-01-23", "2023-01-23", twoWay("R3", Term.OPEN)),
                revision("R4", "2025-01-21", "2025-01-21", twoWay("R4", Term.OPEN)),
                revision("R5", "2025-10-28", "2025-10-28", twoWay("R5", endedByAgi())),
                revision("R5", "2025-10-28", "2026-02-27", twoWay("R5", endedByAgi())),
                revision("R6", "2026-04-27", "2026-04-27", amended));
    }

    private Revision revision(String regime, String from, String recordedOn, List<Clause> clauses) {
        return new Revision(
                regime,
                regime + " of " + recordedOn,
                DateRange.from(LocalDate.parse(from)),
                Instant.parse(recordedOn + "T00:00:00Z"),
                date,
                "generated",
                clauses);
    }

    private static Term endedByAgi() {
        return new Term(Term.OPEN.from(), Term.OPEN.until(), Set.of(AGI));
    }

    private static List<Clause> none() {
        return List.of(new NoShare(new ClauseId("R1.none"), GENERATED, Coverage.ALL, "no share is public"));
    }

    private static List<Clause> twoWay(String regime, Term term) {
        Coverage mediated =
                Coverage.ofChannels(Selection.only(new ChannelCode("AZURE_OPENAI"), new ChannelCode("MS_CSP")));
        return List.of(
                share(regime + ".share.out", "0.2", Base.VENDOR_NET_RECEIPTS, term),
                new ProportionalShare(
                        new ClauseId(regime + ".share.azure"),
                        GENERATED,
                        MICROSOFT,
                        OPENAI,
                        Rate.of("0.2"),
                        Base.SELLER_RECEIPTS,
                        Basis.INVOICED,
                        mediated,
                        Term.OPEN,
                        Rounding.DEFAULT));
    }

    private List<Clause> capped() {
        return List.of(
                share(CAPPED.value(), "0.2", Base.VENDOR_NET_RECEIPTS, Term.until(LocalDate.parse("2031-01-01"))),
                new Cap(
                        new ClauseId("R6.cap"),
                        GENERATED,
                        CAP,
                        Set.of(CAPPED),
                        LocalDate.parse("2026-04-27"),
                        Cap.Consumption.ACCRUED,
                        CONSUMED,
                        truncation));
    }

    private static ProportionalShare share(String id, String rate, Base base, Term term) {
        return new ProportionalShare(
                new ClauseId(id),
                GENERATED,
                OPENAI,
                MICROSOFT,
                Rate.of(rate),
                base,
                Basis.INVOICED,
                Coverage.ALL,
                term,
                Rounding.DEFAULT);
    }
}
