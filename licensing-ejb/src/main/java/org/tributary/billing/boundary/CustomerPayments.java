package org.tributary.billing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.LineConflict;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.control.Payments;
import org.tributary.billing.control.RevenueLines;
import org.tributary.identity.Role;

/** Takes in what customers paid, all of a document or none; a payment counts once, however often it comes. */
@Stateless
@RolesAllowed({Role.BILLING_SYSTEM, Role.ADMIN, Role.FINANCE})
public class CustomerPayments {

    @Inject
    Payments payments;

    @Inject
    RevenueLines revenueLines;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Records the payments that are not there yet; one that is, with the same content, is a repeat.
     *
     * @throws Refusal.Invalid with every fault of the document, pointers beginning {@code /payments/<index>}
     * @throws LineConflict with every payment whose key stands for other content
     */
    public SubmissionReceipt submit(List<Payment> reported) {
        Instant now = clock.instant();
        List<Payment> fresh = reported.stream()
                .map(payment ->
                        new Payment(payment.line(), payment.reference(), payment.paidOn(), payment.amount(), now))
                .toList();
        refuseUnlessSound(fresh);
        Set<Payments.Key> appended = payments.append(fresh);
        refuseConflicts(fresh, appended, now);
        if (!appended.isEmpty()) {
            trail.record("payments.submitted", fresh.getFirst().line().source(), appended.size() + " payments");
        }
        return new SubmissionReceipt(appended.size(), fresh.size() - appended.size());
    }

    private void refuseUnlessSound(List<Payment> reported) {
        Refusal.Faults faults = new Refusal.Faults();
        Map<LineKey, RevenueLine> lines = revenueLines.find(
                reported.stream().map(Payment::line).distinct().toList());
        for (int i = 0; i < reported.size(); i++) {
            RevenueLine line = lines.get(reported.get(i).line());
            String at = "/payments/" + i;
            faults.require(
                    line != null,
                    "payment.unknown-line",
                    at + "/line",
                    "There is no line " + reported.get(i).line() + ".");
            faults.require(
                    line == null
                            || line.amount()
                                    .currency()
                                    .equals(reported.get(i).amount().currency()),
                    "money.currency-mismatch",
                    at + "/currency",
                    "A payment is in the line's currency.");
        }
        faults.refuseIfAny("payments.invalid");
    }

    private void refuseConflicts(List<Payment> reported, Set<Payments.Key> appended, Instant now) {
        Map<LineKey, List<Payment>> recorded =
                payments.of(reported.stream().map(Payment::line).toList(), now);
        List<Refusal.Fault> faults = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            Payment payment = reported.get(i);
            boolean conflicts = !appended.contains(Payments.Key.of(payment))
                    && recorded.getOrDefault(payment.line(), List.of()).stream()
                            .filter(earlier -> earlier.reference().equals(payment.reference()))
                            .anyMatch(earlier -> !earlier.paidOn().equals(payment.paidOn())
                                    || !earlier.amount().equals(payment.amount()));
            if (conflicts) {
                faults.add(new Refusal.Fault(
                        "billing.payment-conflict",
                        "/payments/" + i,
                        "The payment " + payment.reference() + " was recorded with other content."));
            }
        }
        if (!faults.isEmpty()) {
            throw new LineConflict(faults);
        }
    }
}
