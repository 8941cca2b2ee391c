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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.ShareClause;

/**
 * Says what is owed of lines, in exact fractions, as the docstrings of the clauses define it: day by day along the lines, then clause by
 * clause down the columns of their shares, then fee by fee. It covers days of service, invoice and payment, amounts as invoiced and as
 * paid, charges that replace nothing, and credits, in one run or in several that follow each other.
 */
final class Oracle {

    private final PartnershipAgreement agreement;
    private final Market market;
    private final Instant knownAt;
    private final DayWalk walk;
    private final Exchange exchange;

    Oracle(PartnershipAgreement agreement, Market market, Instant knownAt) {
        this.agreement = agreement;
        this.market = market;
        this.knownAt = knownAt;
        this.exchange = new Exchange(market.rates(), agreement.currency());
        this.walk = new DayWalk(agreement, market.products(), knownAt);
    }

    /** The amounts of every share of one run that is not nothing. */
    Map<Answer.Key, Answer> answers(Collection<RevenueLine> lines) {
        return answers(List.of(new OracleRun(lines, Optional.empty())));
    }

    /** The same of several runs, one after the other, with their fees. */
    Map<Answer.Key, Answer> answers(List<OracleRun> runs) {
        Map<LineKey, RevenueLine> known = new HashMap<>(market.originals());
        runs.forEach(run -> run.lines().forEach(line -> known.put(line.key(), line)));
        List<Piece> sold = new ArrayList<>();
        List<Piece> owed = new ArrayList<>();
        for (Bill bill : bills(runs)) {
            List<Piece> byService = Piece.of(bill, stretches(bill.line(), known));
            sold.addAll(byService);
            owed.addAll(dateOf(bill.line()) == AttributionDate.CASH_DATE ? Piece.ofPayments(bill, walk) : byService);
        }
        owed.sort(Piece.ORDER);
        Map<Answer.Key, Answer> answers = new HashMap<>();
        sold.forEach(piece -> route(piece, answers));
        List<Entry> entries = clauses(owed);
        entries.forEach(entry -> answers.put(key(entry), answer(entry)));
        answers.putAll(new Fees(agreement, walk, exchange).of(runs, entries));
        answers.values().removeIf(Answer::isNothing);
        return answers;
    }

    private List<Bill> bills(List<OracleRun> runs) {
        List<Bill> bills = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (RevenueLine line : runs.get(i).lines()) {
                Paid paid = Paid.of(line, market.payments().getOrDefault(line.key(), List.of()), knownAt);
                bills.add(new Bill(i, line, channelOf(line), paid));
            }
        }
        return bills;
    }

    private Channel channelOf(RevenueLine line) {
        return Objects.requireNonNull(market.channels().get(line.channel()), line.channel()::toString);
    }

    private List<DayWalk.Stretch> stretches(RevenueLine line, Map<LineKey, RevenueLine> known) {
        return switch (dateOf(line)) {
            case SERVICE_DAY, CASH_DATE -> walk.byDayOfService(line);
            case INVOICE_DATE -> walk.byOneDay(line, invoiceDay(line, known));
        };
    }

    /** The terms of the first day of service say which day decides. */
    private AttributionDate dateOf(RevenueLine line) {
        return walk.termsOn(line.service().startInclusive()).revision().attributionDate();
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
                entries.add(new Entry(
                        piece,
                        clause,
                        entering(piece, clause, BigInteger.valueOf(base)).longValueExact(),
                        entering(piece, clause, converted(piece, base)),
                        entering(piece, clause, converted(piece, price))));
            }
        }
        return entries;
    }

    /** As invoiced all of it, as paid the part that is paid, half-up. */
    private static BigInteger entering(Piece piece, ShareClause clause, BigInteger amount) {
        return switch (clause.basis()) {
            case INVOICED -> amount;
            case PAID -> piece.paid().times(Ratio.whole(amount)).rounded(RoundingMode.HALF_UP);
        };
    }

    /** In the agreement's currency, at the rate of the month earned. */
    private BigInteger converted(Piece piece, long minorUnits) {
        return exchange.of(minorUnits, piece.line().amount().currency(), DayWalk.monthOf(piece.stretch()));
    }

    /**
     * The vendor's revenue is its receipts and the shares it receives of the same piece. As paid, a share that was taken of what is paid
     * is in it as it is; all else is in it by the part that is paid.
     */
    private void addShares(List<Entry> ofRevenue, List<Entry> others) {
        IdentityHashMap<Piece, BigInteger> invoiced = received(others, Basis.INVOICED);
        IdentityHashMap<Piece, BigInteger> paid = received(others, Basis.PAID);
        for (Entry entry : ofRevenue) {
            BigInteger revenue = converted(entry.piece, entry.piece.base(Base.VENDOR_REVENUE, market))
                    .add(invoiced.getOrDefault(entry.piece, BigInteger.ZERO));
            entry.base =
                    entering(entry.piece, entry.clause, revenue).add(paid.getOrDefault(entry.piece, BigInteger.ZERO));
        }
    }

    private static IdentityHashMap<Piece, BigInteger> received(List<Entry> others, Basis basis) {
        IdentityHashMap<Piece, BigInteger> received = new IdentityHashMap<>();
        others.stream()
                .filter(entry -> entry.clause.basis() == basis)
                .filter(entry -> entry.clause.payee().equals(entry.piece.vendor()))
                .forEach(entry -> received.merge(entry.piece, entry.accrued, BigInteger::add));
        return received;
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
