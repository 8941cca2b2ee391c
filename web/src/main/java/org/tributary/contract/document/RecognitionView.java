package org.tributary.contract.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.boundary.ContractRecognition;
import org.tributary.contract.recognition.PerformanceObligation;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.recognition.RollForward;
import org.tributary.money.Money;
import org.tributary.money.document.MoneyView;

/** When what a contract comes to is revenue; all amounts are in its currency. */
public record RecognitionView(
        String currency,
        String reason,
        List<ObligationView> obligations,
        List<EntryView> entries,
        List<RollForwardView> rollForward) {

    /** What the vendor promised by a line, and its part of the transaction price. */
    public record ObligationView(String line, String satisfied, String reason, String allocated) {

        static ObligationView of(PerformanceObligation obligation, Money allocated) {
            return new ObligationView(
                    obligation.line().value(),
                    obligation.satisfaction().name(),
                    obligation.reason(),
                    MoneyView.plain(allocated));
        }
    }

    /** Revenue of a line for a month, posted in a period or expected to be. */
    public record EntryView(
            @Nullable Integer number,
            String period,
            boolean posted,
            String month,
            String line,
            String amount,
            @Nullable Integer amendment,
            int policy,
            String reason) {

        static EntryView of(RecognitionEntry entry, boolean posted) {
            return new EntryView(
                    posted ? entry.number() : null,
                    entry.period().toString(),
                    posted,
                    entry.month().toString(),
                    entry.line().value(),
                    MoneyView.plain(entry.amount()),
                    entry.amendment().orElse(null),
                    entry.policy(),
                    entry.reason());
        }
    }

    /** A month of what is billed and not yet recognised. */
    public record RollForwardView(
            String month, boolean closed, String opening, String billed, String recognised, String closing) {

        static RollForwardView of(RollForward.Row row, Optional<YearMonth> lastClosed) {
            return new RollForwardView(
                    row.month().toString(),
                    lastClosed.filter(closed -> !row.month().isAfter(closed)).isPresent(),
                    MoneyView.plain(row.opening()),
                    MoneyView.plain(row.billed()),
                    MoneyView.plain(row.recognised()),
                    MoneyView.plain(row.closing()));
        }
    }

    /** The view of an outlook. */
    public static RecognitionView of(ContractRecognition.Outlook outlook) {
        Money nothing = Money.zero(outlook.contract().currency());
        return new RecognitionView(
                nothing.currency().getCurrencyCode(),
                outlook.reason(),
                outlook.obligations().stream()
                        .map(obligation -> ObligationView.of(
                                obligation,
                                Optional.ofNullable(outlook.allocated().get(obligation.line()))
                                        .orElse(nothing)))
                        .toList(),
                Stream.concat(
                                outlook.posted().recognised().stream().map(entry -> EntryView.of(entry, true)),
                                outlook.expected().recognised().stream().map(entry -> EntryView.of(entry, false)))
                        .toList(),
                outlook.rollForward().rows().stream()
                        .map(row -> RollForwardView.of(row, outlook.lastClosed()))
                        .toList());
    }
}
