package org.tributary.attribution.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;

/** The same lines with every amount negated: a charge as the credit of one that is not among them, a credit as a charge. */
final class MirroredLines {

    private final Map<LineKey, RevenueLine> known;
    private final List<RevenueLine> lines = new ArrayList<>();
    private final Map<LineKey, RevenueLine> originals = new HashMap<>();

    private MirroredLines(LineGenerator.Lot lot) {
        known = new HashMap<>(lot.originals());
        lot.lines().forEach(line -> known.put(line.key(), line));
        lot.lines().forEach(this::add);
    }

    static LineGenerator.Lot of(LineGenerator.Lot lot) {
        MirroredLines mirrored = new MirroredLines(lot);
        Map<LineKey, List<Payment>> payments = lot.payments().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        line -> line.getValue().stream()
                                .map(MirroredLines::mirror)
                                .toList()));
        return new LineGenerator.Lot(mirrored.lines, mirrored.originals, payments);
    }

    private static Payment mirror(Payment payment) {
        return new Payment(
                payment.line(),
                payment.reference(),
                payment.paidOn(),
                payment.amount().negated(),
                payment.recordedAt());
    }

    private void add(RevenueLine line) {
        if (line.kind() == RevenueLine.Kind.CREDIT) {
            RevenueLine original =
                    Objects.requireNonNull(known.get(line.corrects().orElseThrow()));
            lines.add(mirror(line, RevenueLine.Kind.CHARGE, Optional.empty(), original.invoicedOn()));
        } else if (line.amount().isZero()) {
            lines.add(line);
        } else {
            LineKey key = line.key();
            LineKey original = new LineKey(key.source(), key.document(), key.line(), 2);
            originals.put(original, line);
            lines.add(mirror(line, RevenueLine.Kind.CREDIT, Optional.of(original), line.invoicedOn()));
        }
    }

    private static RevenueLine mirror(
            RevenueLine line, RevenueLine.Kind kind, Optional<LineKey> corrects, LocalDate invoicedOn) {
        return new RevenueLine(
                line.key(),
                kind,
                corrects,
                line.sale(),
                line.service(),
                invoicedOn,
                line.amount().negated(),
                line.deductions().stream()
                        .map(kept -> new Deduction(kept.party(), kept.amount().negated()))
                        .toList(),
                line.provenance(),
                line.recordedAt());
    }
}
