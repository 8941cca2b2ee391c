package org.tributary.contract.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.boundary.ContractObligations;
import org.tributary.contract.obligation.Obligation;
import org.tributary.http.CalendarFile;
import org.tributary.money.document.MoneyView;

/** What a side of a contract does by a day, or may do until one. */
public record ObligationView(
        String on,
        String kind,
        String side,
        String standing,
        String words,
        @Nullable MoneyView amount) {

    /** How many days before somebody is reminded of what may be missed. */
    private static final Map<Obligation.Kind, List<Integer>> REMINDERS = Map.of(
            Obligation.Kind.NOTICE, List.of(30, 14, 7),
            Obligation.Kind.TERM_END, List.of(30, 14, 7),
            Obligation.Kind.REDUCTION_WINDOW, List.of(1));

    private static final Map<Obligation.Kind, String> TITLES = Map.of(
            Obligation.Kind.CHANGE, "a change takes effect",
            Obligation.Kind.BILL, "to bill",
            Obligation.Kind.SERVICE_REPORT, "a figure of service is reported",
            Obligation.Kind.REDUCTION_WINDOW, "last day to take back",
            Obligation.Kind.NOTICE, "last day of notice",
            Obligation.Kind.LINE_END, "a line ends",
            Obligation.Kind.TERM_END, "end of the term");

    /** All of a contract. */
    public record ListView(String contract, String asOf, List<ObligationView> items) {

        /** The view of what was told. */
        public static ListView of(ContractObligations.Told told) {
            return new ListView(
                    told.contract().id().value(),
                    told.today().toString(),
                    told.all().stream().map(ObligationView::of).toList());
        }
    }

    static ObligationView of(Obligation obligation) {
        return new ObligationView(
                obligation.on().toString(),
                obligation.kind().name(),
                obligation.side().name(),
                obligation.standing().name(),
                obligation.words(),
                obligation.amount().map(MoneyView::of).orElse(null));
    }

    /** What is open of a contract, for the calendar of who looks after it. */
    public static CalendarFile calendar(ContractObligations.Told told) {
        String contract = told.contract().id().value();
        return new CalendarFile(
                "tributary-contract-" + contract,
                told.all().stream()
                        .filter(Obligation::isOpen)
                        .map(one -> entry(contract, one))
                        .toList());
    }

    private static CalendarFile.Entry entry(String contract, Obligation obligation) {
        return new CalendarFile.Entry(
                String.join(
                        "/",
                        "contract",
                        contract,
                        obligation.kind().name(),
                        obligation.on().toString(),
                        obligation.words()),
                obligation.on(),
                contract + ": " + TITLES.get(obligation.kind()),
                obligation.words()
                        + obligation.amount().map(amount -> " (" + amount + ")").orElse(""),
                REMINDERS.getOrDefault(obligation.kind(), List.of()).stream()
                        .map(obligation.on()::minusDays)
                        .toList());
    }
}
