package org.tributary.stack.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Provenance;

/** Writes the digest of all lines into the source of the last one, by which a loaded edition is known again. */
final class Seal {

    private Seal() {}

    static List<RevenueLine> on(List<RevenueLine> lines, String digest) {
        List<RevenueLine> sealed = new ArrayList<>(lines);
        RevenueLine last = sealed.removeLast();
        Provenance provenance = last.provenance().orElseThrow();
        Provenance signed = new Provenance(provenance.tag(), provenance.source() + ", edition " + digest);
        sealed.add(new RevenueLine(
                last.key(),
                last.kind(),
                last.corrects(),
                last.sale(),
                last.service(),
                last.invoicedOn(),
                last.amount(),
                last.deductions(),
                Optional.of(signed),
                last.recordedAt()));
        return sealed;
    }
}
