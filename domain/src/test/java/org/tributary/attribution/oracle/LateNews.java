package org.tributary.attribution.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** What becomes known too late to change an earlier answer. */
final class LateNews {

    /** When everything is known but the news. */
    static final Instant BEFORE = Instant.parse("2033-01-01T00:00:00Z");

    /** When the news are known as well. */
    static final Instant AFTER = Instant.parse("2035-01-01T00:00:00Z");

    /** When the platform learns the news. */
    static final Instant RECORDED = Instant.parse("2034-01-01T00:00:00Z");

    private LateNews() {}

    /** The agreement with a backdated revision, and with every event that may end a clause years before it was said to. */
    static PartnershipAgreement addedTo(PartnershipAgreement agreement) {
        List<Revision> revisions = new ArrayList<>(agreement.revisions());
        revisions.add(backdated(agreement));
        return agreement
                .revised(revisions)
                .happened(Stream.concat(agreement.events().stream(), events(agreement))
                        .toList());
    }

    /** The payments that are known before the news. */
    static Map<LineKey, List<Payment>> withoutLate(Map<LineKey, List<Payment>> payments) {
        return payments.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        line -> line.getValue().stream()
                                .filter(payment -> !payment.recordedAt().isAfter(BEFORE))
                                .toList()));
    }

    private static Revision backdated(PartnershipAgreement agreement) {
        return new Revision(
                "LATE",
                "a backdated revision",
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2029-06-15")),
                RECORDED,
                agreement.revisions().getFirst().attributionDate(),
                "generated",
                List.<Clause>of(new ProportionalShare(
                        new ClauseId("late.share"),
                        World.GENERATED,
                        agreement.parties().getFirst(),
                        agreement.parties().getLast(),
                        Rate.of("0.35"),
                        Base.CUSTOMER_GROSS,
                        Basis.INVOICED,
                        Coverage.ALL,
                        Term.OPEN,
                        Rounding.DEFAULT)));
    }

    private static Stream<AgreementEvent> events(PartnershipAgreement agreement) {
        LocalDate day = LocalDate.parse("2025-11-30");
        return agreement.revisions().stream()
                .flatMap(revision -> revision.of(ShareClause.class))
                .flatMap(share -> share.term().endedBy().stream())
                .distinct()
                .map(code -> new AgreementEvent(code, day, RECORDED, World.GENERATED));
    }
}
