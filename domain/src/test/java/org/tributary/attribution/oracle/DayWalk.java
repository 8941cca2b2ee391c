package org.tributary.attribution.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.Term;

/** Asks each day of a line by itself what bears on it. What a day answers is remembered, since many lines ask. */
final class DayWalk {

    /**
     * What bears on a day.
     *
     * @param number the same on two days exactly if the same bears on both
     * @param bearing the share clauses that accrue, and the caps that count
     */
    record Terms(int number, Revision revision, Set<ClauseId> bearing) {}

    private record Bearing(Revision revision, Set<ClauseId> clauses) {}

    /** Days in a row that answer alike. */
    record Stretch(LocalDate first, int days, LocalDate earnedOn, Terms terms, ProductClass productClass) {}

    private record ProductDay(ProductId product, LocalDate day) {}

    private final PartnershipAgreement agreement;
    private final Map<ProductId, Product> products;
    private final Instant knownAt;
    private final Map<EventCode, LocalDate> events = new HashMap<>();
    private final Map<LocalDate, Terms> termsOf = new HashMap<>();
    private final Map<Bearing, Terms> different = new HashMap<>();
    private final Map<ProductDay, ProductClass> classOf = new HashMap<>();

    DayWalk(PartnershipAgreement agreement, Map<ProductId, Product> products, Instant knownAt) {
        this.agreement = agreement;
        this.products = products;
        this.knownAt = knownAt;
        for (AgreementEvent event : agreement.events()) {
            if (!event.recordedAt().isAfter(knownAt)) {
                events.put(event.code(), event.occurredOn());
            }
        }
    }

    /** The stretches of a line that is attributed by each day of service. */
    List<Stretch> byDayOfService(RevenueLine line) {
        boolean foreign = !line.amount().currency().equals(agreement.currency());
        List<Stretch> stretches = new ArrayList<>();
        LocalDate end = line.service().endExclusive();
        for (LocalDate day = line.service().startInclusive(); day.isBefore(end); day = day.plusDays(1)) {
            Stretch now = onDay(line, day);
            boolean goesOn =
                    !stretches.isEmpty() && alike(stretches.getLast(), now) && !(foreign && day.getDayOfMonth() == 1);
            if (goesOn) {
                Stretch before = stretches.removeLast();
                now = new Stretch(
                        before.first(), before.days() + 1, before.first(), before.terms(), before.productClass());
            }
            stretches.add(now);
        }
        return stretches;
    }

    /** A day by itself. */
    Stretch onDay(RevenueLine line, LocalDate day) {
        return new Stretch(day, 1, day, termsOn(day), classOn(line.product(), day));
    }

    /** The one stretch of a line that is attributed by one day. */
    List<Stretch> byOneDay(RevenueLine line, LocalDate day) {
        int days = Math.toIntExact(line.service().days());
        LocalDate first = line.service().startInclusive();
        return List.of(new Stretch(first, days, day, termsOn(day), classOn(line.product(), day)));
    }

    private boolean alike(Stretch before, Stretch now) {
        return before.terms().number() == now.terms().number()
                && (before.productClass() == now.productClass()
                        || answers(before).equals(answers(now)));
    }

    /** The bearing clauses that cover the product's class: a class no clause asks about turns nothing. */
    private static Set<ClauseId> answers(Stretch stretch) {
        return stretch.terms()
                .revision()
                .of(ShareClause.class)
                .filter(share -> stretch.terms().bearing().contains(share.id()))
                .filter(share -> {
                    Selection<ProductClass> classes = share.coverage().productClasses();
                    return (classes.only().isEmpty() || classes.only().contains(stretch.productClass()))
                            && !classes.except().contains(stretch.productClass());
                })
                .map(ShareClause::id)
                .collect(Collectors.toSet());
    }

    Terms termsOn(LocalDate day) {
        return termsOf.computeIfAbsent(day, this::askTerms);
    }

    /** Whether a term bears on a day: not before its first, before its end, and not after an event's day. */
    boolean bears(Term term, LocalDate day) {
        boolean begun = term.from().isEmpty() || day.compareTo(term.from().get()) >= 0;
        boolean open = term.until().isEmpty() || day.compareTo(term.until().get()) < 0;
        boolean ended = false;
        for (EventCode code : term.endedBy()) {
            LocalDate happened = events.get(code);
            ended |= happened != null && happened.isBefore(day);
        }
        return begun && open && !ended;
    }

    private Terms askTerms(LocalDate day) {
        Revision governs = null;
        for (Revision revision : agreement.revisions()) {
            boolean known = !revision.recordedAt().isAfter(knownAt);
            boolean latest = governs == null || !revision.recordedAt().isBefore(governs.recordedAt());
            if (known && latest && revision.validity().contains(day)) {
                governs = revision;
            }
        }
        if (governs == null) {
            throw new NoTermsInForce(agreement.id(), day);
        }
        Set<ClauseId> bearing = new HashSet<>();
        governs.of(ShareClause.class)
                .filter(share -> bears(share.term(), day))
                .forEach(share -> bearing.add(share.id()));
        governs.of(Cap.class).filter(cap -> !day.isBefore(cap.scopeStart())).forEach(cap -> bearing.add(cap.id()));
        return different.computeIfAbsent(
                new Bearing(governs, bearing), first -> new Terms(different.size(), first.revision(), first.clauses()));
    }

    private ProductClass classOn(ProductId id, LocalDate day) {
        return classOf.computeIfAbsent(new ProductDay(id, day), this::askClass);
    }

    private ProductClass askClass(ProductDay asked) {
        Product product = products.get(asked.product());
        if (product == null) {
            throw new IllegalStateException("no product " + asked.product());
        }
        ProductClass answer = product.productClass();
        for (Reclassification change : product.reclassifications()) {
            if (!change.recordedAt().isAfter(knownAt) && !asked.day().isBefore(change.from())) {
                answer = change.productClass();
            }
        }
        return answer;
    }

    /** The month whose rate of exchange a stretch takes. */
    static YearMonth monthOf(Stretch stretch) {
        return YearMonth.from(stretch.earnedOn());
    }
}
