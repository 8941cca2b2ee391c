package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.ContractChange;
import org.tributary.contract.recognition.ChangeKind;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RecognitionRules;
import org.tributary.contract.recognition.RecordedRecognitionPolicy;
import org.tributary.contract.recognition.Treatment;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.money.Quantity;

/** How changes of contracts are accounted for, as data, on a real database. */
class AccountingPoliciesTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final Actor FIONA_AS_ADMIN =
            new Actor("fiona-2", "Fiona", Set.of(Role.ADMIN), Optional.empty(), "fiona");

    private final RevenueBooks books = new RevenueBooks("recognition_" + DATABASES.incrementAndGet());

    private static RecognitionRules caughtUp(LocalDate from, ChangeKind kind) {
        RecognitionPolicy next = RecognitionPolicy.initial(LocalDate.EPOCH)
                .next(from, new RecognitionPolicy.Rule(kind, Treatment.CATCH_UP), "decided by the board");
        return new RecognitionRules(next.effectiveFrom(), next.rules(), next.otherwise(), next.reason());
    }

    private RecordedRecognitionPolicy record(RecognitionRules rules) {
        return books.platform().ask(FINANCE, AccountingPolicies.class, policies -> policies.record(rules));
    }

    private RecordedRecognitionPolicy confirm(Actor who, int number) {
        return books.platform().ask(who, AccountingPolicies.class, policies -> policies.confirm(number));
    }

    private RecognitionPolicy inForce(String day) {
        return books.platform()
                .ask(
                        FINANCE,
                        AccountingPolicies.class,
                        policies -> policies.inForce(
                                LocalDate.parse(day), books.platform().now()));
    }

    private List<RecordedRecognitionPolicy> list(Actor who) {
        return books.platform()
                .ask(
                        who,
                        AccountingPolicies.class,
                        policies -> policies.list(books.platform().now()));
    }

    private static String codeOf(Runnable refused) {
        return catchThrowableOfType(Refusal.class, refused::run).code();
    }

    @Test
    void whatHeldBeforeAnybodyWroteAPolicyIsTheFirstVersion() {
        assertThat(inForce("2026-05-01")).isEqualTo(RecognitionPolicy.initial(LocalDate.EPOCH));
    }

    @Test
    void aVersionHoldsFromItsDayOnceASecondPersonHasConfirmedIt() {
        RecordedRecognitionPolicy waiting = record(caughtUp(MAY, ChangeKind.CHANGE_PRICE));

        assertThat(waiting.number()).isEqualTo(2);
        assertThat(record(caughtUp(MAY, ChangeKind.CHANGE_PRICE))).isEqualTo(waiting);
        assertThat(inForce("2026-05-01").version()).isEqualTo(1);
        assertThat(codeOf(() -> confirm(FINANCE, 2))).isEqualTo("recognition-policy.self");
        assertThat(codeOf(() -> confirm(FIONA_AS_ADMIN, 2))).isEqualTo("recognition-policy.self");
        confirm(ADMIN, 2);
        assertThat(inForce("2026-05-01").version()).isEqualTo(2);
        assertThat(inForce("2026-04-30").version()).isEqualTo(1);
        assertThat(codeOf(() -> confirm(ADMIN, 2))).isEqualTo("recognition-policy.confirmed");
        assertThat(codeOf(() -> confirm(ADMIN, 9))).isEqualTo("recognition-policy.not-found");
    }

    @Test
    void whatWaitsHoldsNothingUpAndIsNoVersion() {
        record(caughtUp(MAY, ChangeKind.CHANGE_PRICE));
        record(caughtUp(MAY, ChangeKind.SUSPEND));
        confirm(ADMIN, 3);

        assertThat(inForce("2026-05-01").version()).isEqualTo(2);
        assertThat(list(FINANCE))
                .extracting(one -> one.number() + " " + one.confirmed().isPresent())
                .containsExactly("1 true", "2 false", "3 true");
    }

    @Test
    void noVersionHoldsFromADayOfAClosedMonth() {
        books.on("2026-03-15").sign(RevenueBooks.order("C-1", 10, "30"));
        record(caughtUp(LocalDate.parse("2026-02-15"), ChangeKind.SUSPEND));
        books.close("2026-01");
        books.close("2026-02");

        assertThat(codeOf(() -> confirm(ADMIN, 2))).isEqualTo("recognition-policy.closed");
        assertThat(codeOf(() -> record(caughtUp(LocalDate.parse("2026-02-28"), ChangeKind.RENEW))))
                .isEqualTo("recognition-policy.closed");
        assertThat(record(caughtUp(LocalDate.parse("2026-03-01"), ChangeKind.RENEW))
                        .number())
                .isEqualTo(3);
    }

    /**
     * 10 seats at 36.50 for 365 days: 4,380.00, 12.00 a day, 708.00 for the 59 days to March 1. From then on they are 12 seats: 5,110.00 in all. By catch-up
     * it is allocated anew by what the days sell for alone: 730.00 to the 59 days, 4,380.00 to the 306 that remain. 730.00 - 708.00 = 22.00 are caught up
     * on March 1, and 4,380 x 31 / 306 = 443.73 (.725) are March's own.
     */
    @Test
    void eachEntryNamesTheVersionByWhichItsCauseWasHandled() {
        books.on("2026-01-01").sign(RevenueBooks.order("C-1", 10, "36.50"));
        record(caughtUp(LocalDate.parse("2026-03-01"), ChangeKind.ADD_QUANTITY));
        confirm(ADMIN, 2);
        books.on("2026-03-01");
        books.amend(
                "C-1",
                0,
                LocalDate.parse("2026-03-01"),
                new ContractChange.AddQuantity(RevenueBooks.LINE, Quantity.of(2)));
        books.on("2026-04-01");
        List.of("2026-01", "2026-02", "2026-03").forEach(books::close);

        assertThat(books.posted())
                .extracting(row -> row.entry().month() + " "
                        + row.entry().amount().amount() + " " + row.entry().policy())
                .containsExactly("2026-01 372.00 1", "2026-02 336.00 1", "2026-03 465.73 2");
        assertThat(books.posted().getLast().entry().reason()).contains("catch-up");
    }

    @Test
    void aPartnerSeesNone() {
        assertThat(list(partner(RESELLER))).isEmpty();
    }
}
