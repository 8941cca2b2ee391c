package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.attribution.Market;
import org.tributary.billing.Deduction;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.money.Money;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Selection;

/**
 * A line's amounts on one stretch of its days, or on the day of a payment, in minor units of the line's currency.
 *
 * @param kept what each deduction keeps, in the order of the line's deductions
 * @param joint the joint partner's part of the receipts, where the vendor is the principal
 * @param paid which part of it is paid; a payment is
 */
record Piece(Bill bill, DayWalk.Stretch stretch, long price, List<Long> kept, long joint, Ratio paid) {

    /** The order in which everything comes together: run by run, by the day earned, then by the line's key. */
    static final Comparator<Piece> ORDER = Comparator.comparingInt((Piece piece) -> piece.bill.run())
            .thenComparing(piece -> piece.stretch.earnedOn())
            .thenComparing(piece -> piece.line().key())
            .thenComparing(piece -> piece.stretch.first());

    /** The pieces of a line by its service, one for each stretch. */
    static List<Piece> of(Bill bill, List<DayWalk.Stretch> stretches) {
        RevenueLine line = bill.line();
        int[] days = stretches.stream().mapToInt(DayWalk.Stretch::days).toArray();
        long[] prices = spread(line.amount().minorUnits(), days);
        List<long[]> deductions = line.deductions().stream()
                .map(deduction -> spread(deduction.amount().minorUnits(), days))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            int at = i;
            List<Long> kept = deductions.stream().map(parts -> parts[at]).toList();
            pieces.add(of(bill, stretches.get(i), prices[i], kept, bill.paid().part()));
        }
        return pieces;
    }

    /** The pieces of a line by its payments: of each day the part of everything that came to be paid on it. */
    static List<Piece> ofPayments(Bill bill, DayWalk walk) {
        List<Piece> pieces = new ArrayList<>();
        for (LocalDate day : bill.paid().days()) {
            LocalDate before = day.minusDays(1);
            long price = bill.paid().by(day) - bill.paid().by(before);
            if (price != 0) {
                List<Long> kept = bill.line().deductions().stream()
                        .map(deduction -> paidOf(deduction, bill.paid().partBy(day))
                                - paidOf(deduction, bill.paid().partBy(before)))
                        .toList();
                pieces.add(of(bill, walk.onDay(bill.line(), day), price, kept, Ratio.ONE));
            }
        }
        return pieces;
    }

    private static long paidOf(Deduction deduction, Ratio part) {
        return part.times(Ratio.whole(deduction.amount().minorUnits()))
                .rounded(RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Piece of(Bill bill, DayWalk.Stretch stretch, long price, List<Long> kept, Ratio paid) {
        long receipts = price - kept.stream().mapToLong(Long::longValue).sum();
        boolean ofVendor = bill.channel().principal().equals(bill.line().route().vendor());
        return new Piece(bill, stretch, price, kept, ofVendor ? jointPart(bill.line(), receipts) : 0, paid);
    }

    /**
     * Spreads an amount over days as exact fractions, one day after the other, and rounds the sums of the stretches by largest
     * remainder: each is cut off towards zero, and what is left goes to those that lost most, the earlier first.
     */
    static long[] spread(long amount, int[] days) {
        int all = Arrays.stream(days).sum();
        long size = Math.absExact(amount);
        long[] parts = new long[days.length];
        long[] lost = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            long fraction = 0;
            for (int day = 0; day < days[i]; day++) {
                fraction += size % all;
                parts[i] += size / all;
            }
            parts[i] += fraction / all;
            lost[i] = fraction % all;
        }
        handOut(size - Arrays.stream(parts).sum(), parts, lost);
        return Arrays.stream(parts).map(part -> amount < 0 ? -part : part).toArray();
    }

    private static void handOut(long left, long[] parts, long[] lost) {
        for (long unit = 0; unit < left; unit++) {
            int most = IntStream.range(0, lost.length)
                    .reduce((best, i) -> lost[i] > lost[best] ? i : best)
                    .orElseThrow();
            parts[most]++;
            lost[most] = -1;
        }
    }

    /** The split of the receipts in two by largest remainder; half a unit is the vendor's, who stands first. */
    private static long jointPart(RevenueLine line, long receipts) {
        return line.sale()
                .joint()
                .map(joint ->
                        Ratio.of(joint.share()).times(Ratio.whole(receipts)).rounded(RoundingMode.HALF_DOWN))
                .map(BigInteger::longValueExact)
                .orElse(0L);
    }

    RevenueLine line() {
        return bill.line();
    }

    Channel channel() {
        return bill.channel();
    }

    OrganizationId vendor() {
        return line().route().vendor();
    }

    /** What the principal receives. */
    long receipts() {
        return price - kept.stream().mapToLong(Long::longValue).sum();
    }

    /** A base in the line's currency; of the vendor's revenue the receipts alone. */
    long base(Base base, Market market) {
        return switch (base) {
            case CUSTOMER_GROSS -> price;
            case NET_OF_TAX -> price - keptBy(market, Set.of(Organization.Kind.TAX_AUTHORITY));
            case NET_OF_MARKETPLACE_FEE ->
                price
                        - keptBy(
                                market,
                                Set.of(
                                        Organization.Kind.TAX_AUTHORITY,
                                        Organization.Kind.MARKETPLACE,
                                        Organization.Kind.CLOUD));
            case SELLER_RECEIPTS -> receipts();
            case VENDOR_NET_RECEIPTS, VENDOR_REVENUE -> channel().principal().equals(vendor()) ? receipts() - joint : 0;
        };
    }

    private long keptBy(Market market, Set<Organization.Kind> kinds) {
        long sum = 0;
        for (int i = 0; i < kept.size(); i++) {
            Deduction deduction = line().deductions().get(i);
            Organization party = market.organizations().get(deduction.party());
            if (party != null && kinds.contains(party.kind())) {
                sum += kept.get(i);
            }
        }
        return sum;
    }

    /** Whether a clause's coverage is about this piece: every dimension must say yes. */
    boolean isCoveredBy(Coverage coverage) {
        List<OrganizationId> route = line().route().parties();
        boolean through = coverage.through().only().isEmpty()
                || coverage.through().only().stream().anyMatch(route::contains);
        boolean besides = coverage.through().except().stream().noneMatch(route::contains);
        return through
                && besides
                && says(coverage.channels(), Optional.of(channel().code()))
                && says(
                        coverage.sellers(),
                        Optional.of(line().sale().seller().orElse(channel().principal())))
                && says(coverage.hosts(), line().sale().host().or(channel()::host))
                && says(coverage.products(), Optional.of(line().product()))
                && says(coverage.productClasses(), Optional.of(stretch.productClass()))
                && says(coverage.segments(), Optional.of(line().sale().segment()));
    }

    private static <T extends Comparable<T>> boolean says(Selection<T> selection, Optional<T> value) {
        if (selection.isAny()) {
            return true;
        }
        if (!selection.only().isEmpty()) {
            return value.isPresent() && selection.only().contains(value.get());
        }
        return value.isEmpty() || !selection.except().contains(value.get());
    }

    Money inLineCurrency(long minorUnits) {
        return new Money(minorUnits, line().amount().currency());
    }
}
