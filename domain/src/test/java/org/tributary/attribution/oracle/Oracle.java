package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ShareClause;

/**
 * Says what is owed of lines, in exact fractions, as the docstrings of the clauses define it: day by day along the lines, then clause by
 * clause down the columns of their shares. It covers the days of service and the day of the invoice, amounts as invoiced, charges that
 * replace nothing, and credits. Nothing has come together before.
 */
final class Oracle {

    private final PartnershipAgreement agreement;
    private final Market market;
    private final DayWalk walk;

    Oracle(PartnershipAgreement agreement, Market market, Instant knownAt) {
        this.agreement = agreement;
        this.market = market;
        this.walk = new DayWalk(agreement, market.products(), knownAt);
    }

    /** The amounts of every share that is not nothing. */
    Map<Answer.Key, Answer> answers(Collection<RevenueLine> lines) {
        Map<LineKey, RevenueLine> known = new HashMap<>(market.originals());
        lines.forEach(line -> known.put(line.key(), line));
        List<Piece> pieces = lines.stream()
                .flatMap(line -> Piece.of(line, channelOf(line), stretches(line, known)).stream())
                .sorted(Piece.ORDER)
                .toList();
        Map<Answer.Key, Answer> answers = new HashMap<>();
        pieces.forEach(piece -> route(piece, answers));
        clauses(pieces).forEach(entry -> answers.put(key(entry), answer(entry)));
        answers.values().removeIf(Answer::isNothing);
        return answers;
    }

    private Channel channelOf(RevenueLine line) {
        return Objects.requireNonNull(market.channels().get(line.channel()), line.channel()::toString);
    }

    private List<DayWalk.Stretch> stretches(RevenueLine line, Map<LineKey, RevenueLine> known) {
        return switch (attributionDate()) {
            case SERVICE_DAY -> walk.byDayOfService(line);
            case INVOICE_DATE -> walk.byOneDay(line, invoiceDay(line, known));
            case CASH_DATE -> throw new IllegalStateException("the oracle reads no payments");
        };
    }

    /** The one that all revisions agree on. */
    private AttributionDate attributionDate() {
        List<AttributionDate> dates = agreement.revisions().stream()
                .map(Revision::attributionDate)
                .distinct()
                .toList();
        if (dates.size() != 1) {
            throw new IllegalStateException("the oracle reads one attribution date, not " + dates);
        }
        return dates.getFirst();
    }

    /** The day of the invoice; of a credit its original's. */
    private static LocalDate invoiceDay(RevenueLine line, Map<LineKey, RevenueLine> known) {
        if (line.kind() == RevenueLine.Kind.CHARGE) {
            return line.invoicedOn();
        }
        RevenueLine original = line.corrects().map(known::get).orElseThrow();
        return Objects.requireNonNull(original).invoicedOn();
    }

    private static void route(Piece piece, Map<Answer.Key, Answer> answers) {
        for (int i = 0; i < piece.kept().size(); i++) {
            OrganizationId party = piece.line().deductions().get(i).party();
            answers.put(
                    key(piece, "route.margin", party), kept(piece, piece.kept().get(i)));
        }
        answers.put(key(piece, "route.receipts", piece.channel().principal()), kept(piece, piece.receipts()));
        piece.line().sale().joint().ifPresent(joint -> {
            Money receipts = piece.inLineCurrency(piece.receipts());
            Money part = piece.inLineCurrency(piece.joint());
            answers.put(key(piece, "route.joint", joint.partner()), new Answer(receipts, receipts, part, part));
        });
    }

    private static Answer.Key key(Piece piece, String clause, OrganizationId payee) {
        return new Answer.Key(piece.line().key(), piece.stretch().first(), clause, payee);
    }

    private static Answer kept(Piece piece, long minorUnits) {
        Money amount = piece.inLineCurrency(minorUnits);
        return new Answer(amount, amount, amount, amount);
    }

    private List<Entry> clauses(List<Piece> pieces) {
        Map<Boolean, List<Entry>> entries = pieces.stream()
                .flatMap(piece -> entries(piece).stream())
                .collect(Collectors.partitioningBy(entry -> entry.clause.base() == Base.VENDOR_REVENUE));
        List<Entry> ofRevenue = entries.getOrDefault(true, List.of());
        List<Entry> others = entries.getOrDefault(false, List.of());
        Accruals.work(others);
        addShares(ofRevenue, others);
        Accruals.work(ofRevenue);
        List<Entry> all = inOrder(pieces, others, ofRevenue);
        new Limits(walk).work(all);
        return all;
    }

    private List<Entry> entries(Piece piece) {
        List<Entry> entries = new ArrayList<>();
        DayWalk.Terms terms = piece.stretch().terms();
        for (ShareClause clause : terms.revision().shares()) {
            if (terms.bearing().contains(clause.id()) && piece.isCoveredBy(clause.coverage())) {
                long base = piece.base(clause.base(), market);
                long price = clause instanceof BandedShare ? piece.price() : 0;
                entries.add(new Entry(piece, clause, base, converted(piece, base), converted(piece, price)));
            }
        }
        return entries;
    }

    /** Half-up at the minor unit of the agreement's currency, at the rate of the month earned. */
    private BigInteger converted(Piece piece, long minorUnits) {
        if (minorUnits == 0 || piece.line().amount().currency().equals(agreement.currency())) {
            return BigInteger.valueOf(minorUnits);
        }
        FxRate rate = market.rates()
                .require(piece.line().amount().currency(), agreement.currency(), DayWalk.monthOf(piece.stretch()));
        int shift = rate.to().getDefaultFractionDigits() - rate.from().getDefaultFractionDigits();
        return Ratio.of(rate.rate())
                .times(Ratio.whole(minorUnits))
                .timesTenToThe(shift)
                .rounded(RoundingMode.HALF_UP);
    }

    /** The vendor's revenue is its receipts and the shares it receives of the same piece. */
    private static void addShares(List<Entry> ofRevenue, List<Entry> others) {
        IdentityHashMap<Piece, BigInteger> received = new IdentityHashMap<>();
        others.stream()
                .filter(entry -> entry.clause.payee().equals(entry.piece.vendor()))
                .forEach(entry -> received.merge(entry.piece, entry.accrued, BigInteger::add));
        ofRevenue.forEach(entry -> entry.base = entry.base.add(received.getOrDefault(entry.piece, BigInteger.ZERO)));
    }

    private static List<Entry> inOrder(List<Piece> pieces, List<Entry> others, List<Entry> ofRevenue) {
        IdentityHashMap<Piece, List<Entry>> byPiece = new IdentityHashMap<>();
        others.forEach(entry ->
                byPiece.computeIfAbsent(entry.piece, _ -> new ArrayList<>()).add(entry));
        ofRevenue.forEach(entry ->
                byPiece.computeIfAbsent(entry.piece, _ -> new ArrayList<>()).add(entry));
        return pieces.stream()
                .map(piece -> byPiece.getOrDefault(piece, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private static Answer.Key key(Entry entry) {
        return key(entry.piece, entry.clause.id().value(), entry.clause.payee());
    }

    private Answer answer(Entry entry) {
        Function<BigInteger, Money> money = units -> new Money(units.longValueExact(), agreement.currency());
        Money base = money.apply(entry.base);
        Money lineBase = entry.piece.inLineCurrency(entry.lineBase);
        return new Answer(
                base.currency().equals(lineBase.currency()) ? base : lineBase,
                base,
                money.apply(entry.accrued),
                money.apply(entry.payable));
    }
}
