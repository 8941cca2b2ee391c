package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Share;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.time.Cycle;

/** When what is payable falls due: instalment by instalment, counted in months. */
final class Instalments {

    private Instalments() {}

    /** What of an entry's payable falls due on a day or later; empty where nothing does. */
    static Optional<BigInteger> dueFrom(LocalDate from, Entry entry) {
        DayWalk.Stretch stretch = entry.piece.stretch();
        return dueFrom(
                from, stretch.earnedOn(), entry.clause.id(), stretch.terms().revision(), entry.payable);
    }

    /** The same of a share of which an amount is payable. */
    static Optional<Money> dueFrom(LocalDate from, Share share, PartnershipAgreement agreement, Money payable) {
        Revision terms = agreement.revisions().get(share.authority().revision() - 1);
        return dueFrom(
                        from,
                        share.earnedOn(),
                        new ClauseId(share.clause()),
                        terms,
                        BigInteger.valueOf(payable.minorUnits()))
                .map(units -> new Money(units.longValueExact(), payable.currency()));
    }

    /** Without payment terms it is due as it is earned. */
    private static Optional<BigInteger> dueFrom(
            LocalDate from, LocalDate earned, ClauseId clause, Revision revision, BigInteger payable) {
        List<PaymentTerms> terms = revision.of(PaymentTerms.class)
                .filter(about -> about.legs().contains(clause))
                .toList();
        if (terms.isEmpty()) {
            return earned.isBefore(from) ? Optional.empty() : Optional.of(payable);
        }
        return dueFrom(from, earned, terms.getFirst(), payable);
    }

    private static Optional<BigInteger> dueFrom(
            LocalDate from, LocalDate earned, PaymentTerms terms, BigInteger payable) {
        BigInteger sign = BigInteger.valueOf(payable.signum());
        List<BigInteger> parts = LargestRemainder.split(
                payable.abs(),
                terms.instalments().stream()
                        .map(instalment -> Ratio.of(instalment.part()).times(Ratio.whole(payable.abs())))
                        .toList());
        Optional<BigInteger> due = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            int after = terms.instalments().get(i).after();
            if (!from.isAfter(lastDay(terms.settlement(), earned, after))) {
                due = Optional.of(due.orElse(BigInteger.ZERO).add(parts.get(i).multiply(sign)));
            }
        }
        return due;
    }

    /** The last day of the period so many periods after the one that holds a day. */
    private static LocalDate lastDay(Cycle cycle, LocalDate day, int after) {
        int months = switch (cycle) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            case NEVER -> throw new IllegalStateException("never settled");
        };
        int first = (day.getMonthValue() - 1) / months * months;
        return LocalDate.of(day.getYear(), 1, 1)
                .plusMonths(first + (long) months * (after + 1))
                .minusDays(1);
    }
}
