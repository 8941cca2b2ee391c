package org.tributary.attribution.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;

/**
 * Makes payments of lines by seed: three of ten are not paid, the others at once or in parts, too much or too little, some of it returned,
 * several on one day. A credit is paid the other way. One of twenty is learned late.
 */
final class PaymentGenerator {

    private static final Instant RECORDED_AT = Instant.parse("2032-06-02T00:00:00Z");

    private final SplittableRandom random;

    private PaymentGenerator(long seed) {
        random = new SplittableRandom(~seed);
    }

    static Map<LineKey, List<Payment>> generate(long seed, List<RevenueLine> lines) {
        PaymentGenerator generator = new PaymentGenerator(seed);
        Map<LineKey, List<Payment>> payments = new HashMap<>();
        for (RevenueLine line : lines) {
            if (generator.random.nextInt(10) >= 3) {
                payments.put(line.key(), generator.paymentsOf(line));
            }
        }
        return Map.copyOf(payments);
    }

    private List<Payment> paymentsOf(RevenueLine line) {
        LocalDate day = line.service().startInclusive().plusDays(random.nextInt(-40, 120));
        if (random.nextInt(2) == 0) {
            return List.of(payment(line, 1, day, line.amount().minorUnits()));
        }
        List<Payment> payments = new ArrayList<>();
        int parts = random.nextInt(1, 5);
        for (int number = 1; number <= parts; number++) {
            // from a tenth returned to seven tenths of it: in all often too little, sometimes too much
            long tenths = random.nextInt(-1, 8);
            long amount = line.amount().minorUnits() / 10 * tenths + random.nextInt(-2, 3);
            payments.add(payment(line, number, day, amount));
            day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(-10, 60));
        }
        return List.copyOf(payments);
    }

    private Payment payment(RevenueLine line, int number, LocalDate day, long amount) {
        return new Payment(
                line.key(),
                "P-" + number,
                day,
                new Money(amount, line.amount().currency()),
                random.nextInt(20) == 0 ? LateNews.RECORDED : RECORDED_AT);
    }
}
