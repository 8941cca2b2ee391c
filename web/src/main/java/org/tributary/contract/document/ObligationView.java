package org.tributary.contract.document;

import java.util.List;
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
                contract + ": " + obligation.kind().inWords(),
                obligation.words()
                        + obligation.amount().map(amount -> " (" + amount + ")").orElse(""),
                obligation.reminders());
    }
}
