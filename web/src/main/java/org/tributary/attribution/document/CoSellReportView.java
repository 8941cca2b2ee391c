package org.tributary.attribution.document;

import java.util.List;
import org.tributary.attribution.cosell.CoSellReport;
import org.tributary.money.document.MoneyView;

/** What each party was credited with through each paper channel, each currency by itself. */
public record CoSellReportView(List<RowView> items) {

    /** One party's credit through one channel in one currency. */
    public record RowView(String party, String channel, String currency, int sales, String amount) {}

    /** The view of a report. */
    public static CoSellReportView of(CoSellReport report) {
        return new CoSellReportView(report.rows().stream()
                .map(row -> new RowView(
                        row.party().value(),
                        row.paper().value(),
                        row.amount().currency().getCurrencyCode(),
                        row.sales(),
                        MoneyView.plain(row.amount())))
                .toList());
    }
}
