package org.tributary.quote.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.document.ApprovalView;
import org.tributary.contract.ContractId;
import org.tributary.document.DocumentWriter;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.quote.PricedLine;
import org.tributary.quote.Quote;
import org.tributary.quote.QuoteChange;
import org.tributary.quote.QuoteVersion;
import org.tributary.quote.boundary.Quotes;

/** A quote with its versions and what happened to it. */
public record QuoteView(
        String id,
        @Nullable String deal,
        String customer,
        String channel,
        String title,
        String state,
        int revision,
        List<String> steps,
        @Nullable String contract,
        @Nullable String agreement,
        @Nullable ApprovalView approval,
        List<VersionView> versions,
        List<ChangeView> history) {

    /** A version, as it was written and as it was priced. */
    public record VersionView(
            int number,
            String author,
            String recordedAt,
            Object offer,
            List<LineView> lines,
            List<UsageLineView> usage) {

        static VersionView of(QuoteVersion version) {
            return new VersionView(
                    version.number(),
                    version.author().username(),
                    version.recordedAt().toString(),
                    DocumentWriter.write(version.offer()),
                    version.priced().lines().stream().map(LineView::of).toList(),
                    version.priced().usage().stream().map(UsageLineView::of).toList());
        }
    }

    /**
     * A line with its price.
     *
     * @param version from which day the version of the book has new sales
     * @param list what one unit is listed at
     * @param agreed what is left of it
     * @param words how it is charged
     */
    public record LineView(
            String id,
            String product,
            String charge,
            String quantity,
            String discount,
            String book,
            String version,
            int priceMonths,
            String list,
            String agreed,
            String words) {

        static LineView of(PricedLine line) {
            return new LineView(
                    line.line().id().value(),
                    line.line().product().value(),
                    line.line().code().value(),
                    line.line().quantity().toString(),
                    line.line().discount().fraction(),
                    line.book().value(),
                    line.version().toString(),
                    line.priceMonths(),
                    line.list().price().toString(),
                    line.agreed().price().toString(),
                    line.agreed().inWords());
        }
    }

    /** A step that was taken. */
    public record ChangeView(
            String step,
            int number,
            String actor,
            String at,
            @Nullable String words) {

        static ChangeView of(QuoteChange change) {
            return new ChangeView(
                    change.step().name(),
                    change.number(),
                    change.actor(),
                    change.at().toString(),
                    change.words().orElse(null));
        }
    }

    /** The view of a quote as it stands, with what the caller may do about its approval. */
    public static QuoteView of(Quotes.Standing standing, ApprovalRequests approvals, Instant now) {
        Quote quote = standing.quote();
        return new QuoteView(
                quote.id().value(),
                quote.deal().map(Object::toString).orElse(null),
                quote.customer().value(),
                quote.last().priced().through().channel().value(),
                quote.last().offer().title(),
                standing.state().name(),
                quote.revision(),
                standing.steps().stream().map(Enum::name).toList(),
                standing.contract().map(ContractId::value).orElse(null),
                standing.agreement().map(SpendAgreementId::value).orElse(null),
                standing.approval()
                        .map(asked ->
                                ApprovalView.of(List.of(asked), approvals, now).getFirst())
                        .orElse(null),
                quote.versions().stream().map(VersionView::of).toList(),
                quote.history().stream().map(ChangeView::of).toList());
    }
}
