package org.tributary.attribution.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.restatement.BookedRestatement;
import org.tributary.billing.document.LineKeyView;
import org.tributary.money.document.MoneyView;

/** What was told of one segment of a line under one clause, and what is told now. */
public record RestatementRowView(
        LineKeyView line,
        String segmentStart,
        String clause,
        String payer,
        String payee,
        String currency,
        String told,
        String now,
        String difference,
        String period,
        @Nullable String reversed,
        @Nullable String booked) {

    /** The columns of the rows as a table. */
    public static final List<String> COLUMNS = List.of(
            "source",
            "document",
            "line",
            "version",
            "segment_start",
            "clause",
            "payer",
            "payee",
            "currency",
            "told",
            "now",
            "difference",
            "period");

    /** The view of a row. */
    public static RestatementRowView of(BookedRestatement restatement, BookedRestatement.Row row) {
        return new RestatementRowView(
                LineKeyView.of(row.line()),
                row.segmentStart().toString(),
                row.clause(),
                row.payer().value(),
                row.payee().value(),
                row.now().currency().getCurrencyCode(),
                MoneyView.plain(row.told()),
                MoneyView.plain(row.now()),
                MoneyView.plain(row.difference()),
                restatement.period().orElseThrow().toString(),
                row.reversed().map(ShareId::value).map(UUID::toString).orElse(null),
                row.booked().map(ShareId::value).map(UUID::toString).orElse(null));
    }

    /** The cells of the row. */
    public List<String> cells() {
        return List.of(
                line.source(),
                line.document(),
                line.line(),
                Integer.toString(line.version()),
                segmentStart,
                clause,
                payer,
                payee,
                currency,
                told,
                now,
                difference,
                period);
    }
}
