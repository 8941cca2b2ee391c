package org.tributary.billing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.control.Payments;
import org.tributary.billing.control.RevenueLines;
import org.tributary.party.OrganizationId;

/** The lines as other contexts read them, within their transaction and its scope; no role is asked. */
@Dependent
public class ReportedLines {

    private final RevenueLines lines;
    private final Payments payments;

    @Inject
    public ReportedLines(RevenueLines lines, Payments payments) {
        this.lines = lines;
        this.payments = payments;
    }

    /** The lines recorded by {@code knownAt} that nothing was attributed of yet, by key. */
    public List<RevenueLine> unattributed(Instant knownAt) {
        return lines.unattributed(knownAt);
    }

    /** The line of this key, or empty if the caller is not on its route. */
    public Optional<RevenueLine> find(LineKey key) {
        return lines.find(key);
    }

    /** Every line of a vendor recorded by an instant, by key. */
    public List<RevenueLine> ofVendor(OrganizationId vendor, Instant knownAt) {
        return lines.ofVendor(vendor, knownAt);
    }

    /** The lines of a contract recorded by an instant, by key; one that another replaces is left out. */
    public List<RevenueLine> ofContract(String contract, Instant knownAt) {
        return lines.ofContract(contract, knownAt);
    }

    /** The lines of these keys that are there and visible. */
    public Map<LineKey, RevenueLine> find(Collection<LineKey> keys) {
        return lines.find(keys);
    }

    /** The lines that correct this one and are visible, in the order recorded. */
    public List<LineKey> correcting(LineKey key) {
        return lines.correcting(key);
    }

    /** All payments recorded by an instant, by line, in the order paid. */
    public Map<LineKey, List<Payment>> payments(Instant knownAt) {
        return payments.known(knownAt);
    }
}
