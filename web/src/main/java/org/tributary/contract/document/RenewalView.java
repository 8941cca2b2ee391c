package org.tributary.contract.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.Notice;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.renewal.RenewalMonth;
import org.tributary.contract.renewal.RenewalOutlook;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.renewal.RenewalState;
import org.tributary.contract.renewal.TermEnd;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;

/** The end of one contract's term in a list. */
public record RenewalView(
        String contract,
        String title,
        String customer,
        String channel,
        int version,
        @Nullable Long noticeDaysLeft,
        EndView end) {

    /** One page of them. */
    public record PageView(List<RenewalView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(RenewalPage page, int number, int size) {
            return new PageView(page.rows().stream().map(RenewalView::of).toList(), number, size, page.total());
        }
    }

    /** The end of a term, and what follows. */
    public record EndView(
            String endsOn,
            String state,
            String follows,
            @Nullable String noticeBy,
            @Nullable NoticeView notice,
            @Nullable String nextEndsOn,
            MoneyView before,
            @Nullable MoneyView after) {

        static EndView of(TermEnd end, RenewalState state) {
            return new EndView(
                    end.endsOn().toString(),
                    state.name(),
                    end.follows().name(),
                    end.noticeBy().map(LocalDate::toString).orElse(null),
                    end.notice().map(NoticeView::of).orElse(null),
                    end.nextEndsOn().map(LocalDate::toString).orElse(null),
                    MoneyView.of(end.before()),
                    end.after().map(MoneyView::of).orElse(null));
        }
    }

    /** That a contract does not go on, as it was said. */
    public record NoticeView(String by, String reason, String on, int amendment) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.by().name(), notice.why().name(), notice.on().toString(), notice.amendment());
        }
    }

    /** What ends in a month, in one currency. */
    public record MonthView(
            String month,
            String currency,
            long many,
            String ending,
            String kept,
            String renewing,
            String atRisk,
            String shrunk,
            String churned,
            String grown) {

        /** The view of a month. */
        public static MonthView of(RenewalMonth month) {
            TermEnd.Parts parts = month.parts();
            return new MonthView(
                    month.month().toString(),
                    month.ending().currency().getCurrencyCode(),
                    month.many(),
                    MoneyView.plain(month.ending()),
                    MoneyView.plain(parts.kept()),
                    MoneyView.plain(parts.renewing()),
                    MoneyView.plain(parts.atRisk()),
                    MoneyView.plain(parts.shrunk()),
                    MoneyView.plain(parts.churned()),
                    MoneyView.plain(parts.grown()));
        }
    }

    /** What the partner terms deny of a further term of one contract. */
    public record DeniedView(String contract, List<String> denials) {

        /** The view of what is denied. */
        public static DeniedView of(Renewals.Denied denied) {
            return new DeniedView(
                    denied.contract().value(),
                    denied.findings().stream().map(SaleFinding::inWords).toList());
        }
    }

    /** What follows the end of one contract. */
    public record OutlookView(
            String contract,
            int version,
            String asOf,
            String follows,
            int months,
            int noticeDays,
            String uplift,
            @Nullable String cap,
            List<EndView> ends,
            @Nullable NextView next,
            List<String> denials) {

        /** The view of what follows a contract. */
        public static OutlookView of(Renewals.Ahead ahead) {
            RenewalOutlook outlook = ahead.outlook();
            RenewalTerms terms = outlook.contract().renewal();
            return new OutlookView(
                    outlook.contract().id().value(),
                    outlook.contract().amendments().size(),
                    outlook.today().toString(),
                    terms.kind().name(),
                    terms.months(),
                    terms.noticeDays(),
                    terms.uplift().fraction(),
                    terms.cap().map(Rate::fraction).orElse(null),
                    outlook.ends().stream()
                            .map(end -> EndView.of(end, end.stateOn(outlook.today())))
                            .toList(),
                    outlook.next().map(NextView::of).orElse(null),
                    ahead.denials().stream().map(SaleFinding::inWords).toList());
        }
    }

    /** A further term. */
    public record NextView(
            String from,
            String to,
            boolean byItself,
            MoneyView monthBefore,
            MoneyView monthAfter,
            MoneyView termBefore,
            MoneyView termAfter,
            @Nullable MoneyView termAtList) {

        static NextView of(RenewalOutlook.Next next) {
            return new NextView(
                    next.days().startInclusive().toString(),
                    next.days().endExclusive().toString(),
                    next.byItself(),
                    MoneyView.of(next.monthBefore()),
                    MoneyView.of(next.monthAfter()),
                    MoneyView.of(next.termBefore()),
                    MoneyView.of(next.termAfter()),
                    next.termAtList().map(MoneyView::of).orElse(null));
        }
    }

    /** The view of one end in a list. */
    public static RenewalView of(RenewalPage.Row row) {
        return new RenewalView(
                row.contract().value(),
                row.title(),
                row.customer().value(),
                row.channel().value(),
                row.version(),
                row.noticeDaysLeft().orElse(null),
                EndView.of(row.end(), row.state()));
    }
}
