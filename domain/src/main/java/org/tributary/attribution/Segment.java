package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tributary.billing.Deduction;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.time.DateRange;

/**
 * A stretch of a line's service days under one revision, with the part of the line that falls on them: by day, largest
 * remainder, so that the segments of a line sum to it exactly (agreements, section 5, E1).
 *
 * @param earnedOn the day that decides the terms: the first of the stretch, or the invoice's
 * @param price the customer's price that falls on it
 * @param deductions what the route's parties keep of it
 */
public record Segment(
        RevenueLine line, DateRange days, LocalDate earnedOn, Revision terms, Money price, List<Deduction> deductions) {

    /** Copies the deductions. */
    public Segment {
        deductions = List.copyOf(deductions);
    }

    /** What the channel's principal receives. */
    public Money receipts() {
        return deductions.stream().map(Deduction::amount).reduce(price, Money::minus);
    }

    /**
     * The segments of a line, in order.
     *
     * @param knownAt the terms known by this instant are used
     * @throws org.tributary.terms.NoTermsInForce if a day has none
     */
    public static List<Segment> of(RevenueLine line, PartnershipAgreement agreement, Instant knownAt) {
        Revision first = agreement.resolve(line.service().startInclusive(), knownAt);
        if (first.attributionDate() == AttributionDate.INVOICE_DATE) {
            Revision onInvoice = agreement.resolve(line.invoicedOn(), knownAt);
            return List.of(
                    new Segment(line, line.service(), line.invoicedOn(), onInvoice, line.amount(), line.deductions()));
        }
        return byServiceDay(line, agreement, knownAt);
    }

    private static List<Segment> byServiceDay(RevenueLine line, PartnershipAgreement agreement, Instant knownAt) {
        List<DateRange> stretches = agreement.stretches(line.service(), knownAt);
        List<Long> days = stretches.stream().map(DateRange::days).toList();
        List<Money> prices = Allocation.largestRemainder(line.amount(), days);
        List<List<Money>> kept = line.deductions().stream()
                .map(deduction -> Allocation.largestRemainder(deduction.amount(), days))
                .toList();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate day = stretches.get(i).startInclusive();
            List<Deduction> deductions = new ArrayList<>();
            for (int d = 0; d < kept.size(); d++) {
                deductions.add(new Deduction(
                        line.deductions().get(d).party(), kept.get(d).get(i)));
            }
            Revision terms = agreement.resolve(day, knownAt);
            segments.add(new Segment(line, stretches.get(i), day, terms, prices.get(i), deductions));
        }
        return segments;
    }
}
