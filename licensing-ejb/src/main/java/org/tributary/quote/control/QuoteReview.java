package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Asked;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.RequestState;
import org.tributary.approval.request.Subject;
import org.tributary.approval.request.SubjectKind;
import org.tributary.contract.SaleFinding;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.QuoteRefused;
import org.tributary.quote.outlook.QuoteFacts;
import org.tributary.quote.outlook.RoadOutlook;

/** Whether a quote may be presented: by the guard, and by whoever has to say yes. */
@Dependent
public class QuoteReview {

    private static final SubjectKind QUOTE = new SubjectKind("QUOTE");

    private final Outlooks outlooks;
    private final ApprovalRequests approvals;
    private final Clock clock;

    @Inject
    public QuoteReview(Outlooks outlooks, ApprovalRequests approvals, Clock clock) {
        this.outlooks = outlooks;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** What is asked about: the last version of a quote. */
    public Subject subject(Quote quote) {
        return new Subject(
                QUOTE, quote.id().value(), String.valueOf(quote.last().number()));
    }

    /**
     * Whether nobody's yes is missing; where one is, it is asked for.
     *
     * @param words why a denial of the guard is passed over
     * @throws QuoteRefused if the guard denies it and no words say why it is passed over, or no rule says by whom; if somebody said no
     */
    public boolean isCleared(Quote quote, Optional<String> words) {
        RoadOutlook outlook = outlooks.of(quote.last().priced());
        List<SaleFinding> blocked = outlook.blocked();
        boolean said = words.filter(text -> !text.isBlank()).isPresent();
        if (!blocked.isEmpty() && !said) {
            throw blocked("The guard denies it: to pass it over, say why.", blocked);
        }
        if (!blocked.isEmpty()
                // a yes to something else of the same quote is none to this
                && approvals
                        .requirement(QUOTE, Fact.passingOver(blocked.size()))
                        .isEmpty()) {
            throw blocked("The guard denies it, and no rule says who may pass it over.", blocked);
        }
        Optional<ApprovalRequest> request = approvals.open(new Asked(
                subject(quote),
                title(quote, blocked, words.orElse("")),
                "/quotes/" + quote.id(),
                QuoteFacts.of(outlook),
                quote.authors()));
        return request.map(this::isGranted).orElse(true);
    }

    /**
     * Whether the guard still says of the last version what it said when it was presented.
     *
     * @throws QuoteRefused if it denies more than was passed over
     */
    public void requireUnchanged(Quote quote) {
        PricedOffer priced = quote.last().priced();
        List<SaleFinding> passedOver = approvals
                .find(subject(quote))
                .map(request -> outlooks.findings(priced, request.openedAt()))
                .orElse(List.of());
        List<SaleFinding> blocked = SaleFinding.blockingSince(passedOver, outlooks.findings(priced));
        if (!blocked.isEmpty()) {
            throw blocked("The guard denies what it let pass when it was presented: write a new version.", blocked);
        }
    }

    private static String title(Quote quote, List<SaleFinding> blocked, String words) {
        String title = quote.id() + " " + quote.last().number() + ": "
                + quote.last().offer().title();
        return blocked.isEmpty()
                ? title
                : title + " – passes over " + blocked.getFirst().inWords() + " " + words;
    }

    private boolean isGranted(ApprovalRequest request) {
        RequestState state = request.stateAt(clock.instant());
        if (state == RequestState.REJECTED) {
            throw new QuoteRefused(
                    Refusal.Kind.CONFLICT, "quote.approval", "Somebody said no to this version: write another one.");
        }
        return state == RequestState.APPROVED;
    }

    private static QuoteRefused blocked(String message, List<SaleFinding> blocked) {
        return new QuoteRefused(
                "quote.blocked",
                message,
                blocked.stream()
                        .map(finding -> new Refusal.Fault("quote.blocked", "/words", finding.inWords()))
                        .toList());
    }
}
