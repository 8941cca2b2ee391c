package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.Refusal;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.revenue.ClosingPreview;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.revenue.RevenuePeriod;
import org.tributary.contract.revenue.RevenueRefused;
import org.tributary.contract.revenue.RevenueRollForward;
import org.tributary.database.TestServer;
import org.tributary.money.Money;
import org.tributary.money.Quantity;

/** Months of revenue that are closed on a real database: posted once, in order, and never changed. */
class RevenueLedgerTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Path LEARNED_LATE =
            Path.of("..", "domain", "src", "test", "resources", "golden", "contract", "learned-after-the-close.txt");

    private final RevenueBooks books = new RevenueBooks("revenue_" + DATABASES.incrementAndGet());

    private static List<String> golden(String section) {
        try {
            return Files.readAllLines(LEARNED_LATE).stream()
                    .dropWhile(line -> !line.equals(section))
                    .skip(2)
                    .takeWhile(line -> !line.isBlank())
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String told(EntryPage.Row row) {
        return String.join(
                " | ",
                row.entry().period().toString(),
                row.entry().month().toString(),
                row.entry().line().value(),
                row.entry().amendment().map(String::valueOf).orElse("signing"),
                Integer.toString(row.entry().policy()),
                row.entry().amount().amount().toPlainString());
    }

    private static String told(RevenueRollForward.Row row) {
        return String.join(
                " | ",
                row.month().toString(),
                row.opening().amount().toPlainString(),
                row.billed().amount().toPlainString(),
                row.recognised().amount().toPlainString(),
                row.closing().amount().toPlainString());
    }

    private static String codeOf(Runnable refused) {
        return catchThrowableOfType(Refusal.class, refused::run).code();
    }

    /** The golden example, day by day: it becomes known on October 8 that two of ten seats were taken off on August 16. */
    private void playTheExample() {
        books.on("2025-12-15").sign(RevenueBooks.order("C-1", 10, "30"));
        for (YearMonth month = YearMonth.parse("2026-01");
                !month.isAfter(YearMonth.parse("2026-12"));
                month = month.plusMonths(1)) {
            books.on(month.atDay(1));
            if (month.isAfter(YearMonth.parse("2026-01"))) {
                books.close(month.minusMonths(1));
            }
            books.bill("C-1");
            if (month.equals(YearMonth.parse("2026-10"))) {
                books.on("2026-10-08");
                books.amend(
                        "C-1",
                        0,
                        LocalDate.parse("2026-08-16"),
                        new ContractChange.ReduceQuantity(RevenueBooks.LINE, Quantity.of(2)));
                books.bill("C-1");
            }
        }
        books.on("2027-01-01").close("2026-12");
    }

    @Test
    void whatIsLearnedAfterTheCloseIsPostedAsTheExampleSays() {
        playTheExample();

        assertThat(books.posted()).extracting(RevenueLedgerTest::told).isEqualTo(golden("ENTRIES"));
        RevenueLedger.Rolled rolled = books.rolled();
        assertThat(rolled.currencies().getFirst().rows())
                .extracting(RevenueLedgerTest::told)
                .isEqualTo(golden("ROLL FORWARD"));
        assertThat(rolled.differences()).isEmpty();
    }

    /** The three entries of October: -31.42 and -58.90 of closed months, 244.88 of its own. */
    @Test
    void entriesAreFoundByPeriodContractLineChannelWordsAndWhetherTheyAreLate() {
        playTheExample();
        EntryFilter all = books.all();
        Optional<YearMonth> october = Optional.of(YearMonth.parse("2026-10"));

        EntryPage found = books.page(new EntryFilter(
                october,
                october,
                Optional.of(new ContractId("C-1")),
                Optional.of(RevenueBooks.LINE),
                Optional.of(DIRECT),
                Optional.of("USD"),
                true,
                Optional.of("TAKES 2 OFF"),
                all.knownAt()));

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.sums()).containsExactly(Money.of("-90.32", USD));
        assertThat(found.rows()).extracting(row -> row.entry().number()).containsExactly(10, 11);
        EntryFilter none = new EntryFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LineId("other")),
                Optional.of(RESOLD),
                Optional.empty(),
                false,
                Optional.empty(),
                all.knownAt());
        assertThat(books.page(none).total()).isZero();
        List<String> exported = new ArrayList<>();
        books.platform().ask(FINANCE, RevenueLedger.class, ledger -> {
            ledger.export(all, row -> exported.add(told(row)));
            return ledger;
        });
        assertThat(exported).isEqualTo(golden("ENTRIES"));
        assertThat(books.platform()
                        .ask(FINANCE, RevenueLedger.class, ledger -> ledger.entries(all, 3, 5))
                        .rows())
                .extracting(row -> row.entry().number())
                .containsExactly(11, 12, 13, 14);
    }

    @Test
    void theContractTellsWhatWasPostedAndWhatIsExpectedAsKnownOnAnyInstant() {
        books.on("2025-12-15").sign(RevenueBooks.order("C-1", 10, "30"));
        books.on("2026-01-01").bill("C-1");
        books.on("2026-02-01").close("2026-01");
        ContractId id = new ContractId("C-1");

        ContractRecognition.Outlook now = books.platform()
                .ask(
                        FINANCE,
                        ContractRecognition.class,
                        all -> all.of(id, books.platform().now()));
        ContractRecognition.Outlook before = books.platform()
                .ask(
                        FINANCE,
                        ContractRecognition.class,
                        all -> all.of(id, books.platform().now().minusSeconds(1)));

        assertThat(now.posted().recognised()).hasSize(1);
        assertThat(now.posted().billed()).hasSize(1);
        assertThat(now.expected().recognised()).hasSize(11);
        assertThat(now.lastClosed()).contains(YearMonth.parse("2026-01"));
        assertThat(before.posted().isEmpty()).isTrue();
        assertThat(before.expected().recognised()).hasSize(12);
        assertThat(before.lastClosed()).isEmpty();
        assertThat(now.rollForward()).isEqualTo(before.rollForward());
    }

    /** In October it is known that 2 of 10 seats ended: differences of -31.42 and -58.90, 244.88 of October itself, six items. */
    @Test
    void aPreviewTellsWhatACloseWouldPostAndPostsNothing() {
        playTheExampleUntilOctober();

        ClosingPreview preview = books.preview("2026-10");

        assertThat(preview.contracts() + " " + preview.entries() + " " + preview.items())
                .isEqualTo("1 3 7");
        ClosingPreview.Sum sum = preview.sums().getFirst();
        assertThat(List.of(sum.billed(), sum.recognised(), sum.late()))
                .hasToString("[149.03 USD, 154.56 USD, -90.32 USD]");
        assertThat(sum.largest()).extracting(late -> late.entry().amount()).hasToString("[-58.90 USD, -31.42 USD]");
        assertThat(books.posted()).hasSize(9);
        assertThat(codeOf(() -> books.preview("2026-11"))).isEqualTo("revenue-period.order");
        RevenuePeriod.Closing closing =
                books.on("2026-11-01").close("2026-10").closed().orElseThrow();
        assertThat(closing.contracts() + " " + closing.entries() + " " + closing.items())
                .isEqualTo("1 3 7");
    }

    private void playTheExampleUntilOctober() {
        books.on("2025-12-15").sign(RevenueBooks.order("C-1", 10, "30"));
        for (YearMonth month = YearMonth.parse("2026-01");
                !month.isAfter(YearMonth.parse("2026-10"));
                month = month.plusMonths(1)) {
            books.on(month.atDay(1));
            if (month.isAfter(YearMonth.parse("2026-01"))) {
                books.close(month.minusMonths(1));
            }
            books.bill("C-1");
        }
        books.on("2026-10-08");
        books.amend(
                "C-1",
                0,
                LocalDate.parse("2026-08-16"),
                new ContractChange.ReduceQuantity(RevenueBooks.LINE, Quantity.of(2)));
        books.bill("C-1");
    }

    @Test
    void monthsAreClosedInOrderOnceTheyAreOverAndARepeatPostsNothing() {
        assertThat(codeOf(() -> books.close("2026-01"))).isEqualTo("revenue-period.nothing");
        books.on("2026-03-15").sign(RevenueBooks.order("C-1", 10, "30"));

        assertThat(codeOf(() -> books.close("2026-02"))).isEqualTo("revenue-period.order");
        RevenuePeriod first = books.close("2026-01");
        assertThat(books.on("2026-03-16").close("2026-01")).isEqualTo(first);
        books.close("2026-02");
        assertThat(codeOf(() -> books.close("2026-03"))).isEqualTo("revenue-period.not-over");
        assertThat(books.posted()).hasSize(2);
        assertThat(books.platform().ask(FINANCE, RevenuePeriods.class, RevenuePeriods::closed))
                .extracting(RevenuePeriod::month)
                .containsExactly(YearMonth.parse("2026-01"), YearMonth.parse("2026-02"));
    }

    @Test
    void ofManyWhoCloseAMonthOneDoesAndTheOthersAreToldTheSame() throws Exception {
        books.on("2026-02-01");
        IntStream.range(0, 20).forEach(i -> books.sign(RevenueBooks.order("C-" + i, 10, "30")));

        List<RevenuePeriod> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(4)) {
            List<Callable<RevenuePeriod>> calls = new ArrayList<>();
            IntStream.range(0, 4).forEach(_ -> calls.add(() -> books.close("2026-01")));
            for (Future<RevenuePeriod> answer : desk.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(books.posted()).hasSize(20);
    }

    /** What was signed before there was any policy cannot be accounted for. */
    private static Contract signedTooEarly(String id) {
        Contract order = RevenueBooks.order(id, 10, "30");
        return new Contract(
                order.id(),
                order.kind(),
                order.title(),
                order.term(),
                order.currency(),
                order.segment(),
                order.through(),
                order.billing(),
                order.renewal(),
                order.cancellation(),
                order.lines(),
                order.purchaseOrder(),
                order.documents(),
                LocalDate.parse("1969-12-31"),
                order.recordedAt(),
                List.of());
    }

    @Test
    void aMonthStaysOpenWhileTheRevenueOfAnyContractCannotBeToldAndAllAreNamed() {
        books.on("2026-02-01");
        books.sign(RevenueBooks.order("C-1", 10, "30"));
        books.sign(signedTooEarly("C-2"));
        books.sign(RevenueBooks.order("C-3", 10, "30"));
        books.sign(signedTooEarly("C-4"));

        RevenueRefused refused = catchThrowableOfType(RevenueRefused.class, () -> books.close("2026-01"));

        assertThat(refused.code()).isEqualTo("revenue-period.contracts");
        assertThat(refused.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/contracts/C-2 recognition-policy.gap", "/contracts/C-4 recognition-policy.gap");
        assertThat(books.posted()).isEmpty();
        assertThat(books.preview("2026-01").faults()).isEqualTo(refused.faults());
        assertThat(books.preview("2026-01").contracts()).isEqualTo(2);
    }

    /** More contracts than are read at once, each of 120,000 seats at 30: 43,200,000.00 a year, 3,669,041.10 of it in January. */
    @Test
    void manyContractsAreGoneThroughInBatches() {
        books.on("2026-02-01");
        IntStream.range(0, 230).forEach(i -> books.sign(RevenueBooks.order("C-" + i, 120_000, "30")));

        RevenuePeriod.Closing closing = books.close("2026-01").closed().orElseThrow();

        assertThat(closing.contracts()).isEqualTo(230);
        assertThat(books.posted())
                .hasSize(230)
                .allSatisfy(row -> assertThat(row.entry().amount()).hasToString("3669041.10 USD"));
        RevenueRollForward.Row january =
                books.rolled().currencies().getFirst().rows().getFirst();
        assertThat(january.unbilled()).hasToString("843879453.00 USD");
        assertThat(january.deferred().isZero()).isTrue();
    }

    /** A is billed a year ahead, B in arrears: what one has deferred is not netted with what the other has unbilled. */
    @Test
    void deferredAndUnbilledRevenueStandSideBySideAndByChannel() {
        books.on("2026-01-01");
        books.sign(RevenueBooks.order(
                "A", USD, RevenueBooks.DIRECTLY, RevenueBooks.billed(12, BillingTerms.Timing.IN_ADVANCE), 10, "36.50"));
        books.sign(RevenueBooks.order(
                "B",
                USD,
                RevenueBooks.BY_RESELLER,
                RevenueBooks.billed(12, BillingTerms.Timing.IN_ARREARS),
                10,
                "36.50"));
        // the partner terms from February on are known from January 15
        books.on("2026-01-16").bill("A");
        books.on("2026-02-01").close("2026-01");

        // A: 4,380.00 billed, 4,380 x 31 / 365 = 372.00 recognised; B: 85 % of it is the vendor's: 316.20
        RevenueRollForward.Row all =
                books.rolled().currencies().getFirst().rows().getFirst();
        assertThat(List.of(all.billed(), all.recognised(), all.closing(), all.deferred(), all.unbilled()))
                .hasToString("[4380.00 USD, 688.20 USD, 3691.80 USD, 4008.00 USD, 316.20 USD]");
        RevenueLedger.Rolled resold = books.platform()
                .ask(
                        FINANCE,
                        RevenueLedger.class,
                        ledger -> ledger.rollForward(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(RESOLD),
                                books.platform().now()));
        assertThat(resold.currencies().getFirst().rows())
                .extracting(RevenueLedgerTest::told)
                .containsExactly("2026-01 | 0.00 | 0.00 | 316.20 | -316.20");
        assertThat(resold.differences()).isEmpty();
    }

    @Test
    void aPartnerSeesNoneOfIt() {
        books.on("2026-02-01").sign(RevenueBooks.order("C-1", 10, "30"));
        books.close("2026-01");

        assertThat(books.platform()
                        .ask(partner(RESELLER), RevenueLedger.class, ledger -> ledger.entries(books.all(), 1, 50))
                        .total())
                .isZero();
        assertThat(books.platform().ask(partner(RESELLER), RevenuePeriods.class, RevenuePeriods::closed))
                .isEmpty();
        assertThat(books.platform()
                        .ask(
                                partner(RESELLER),
                                RevenueLedger.class,
                                ledger -> ledger.rollForward(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        books.platform().now()))
                        .currencies())
                .isEmpty();
    }

    private void look(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getSQLState() + " " + refused.getMessage(), refused);
        }
    }

    private static String entry(String period) {
        return "insert into tributary.recognition_entry (contract, number, line, month, period, amount, currency, policy,"
                + " reason, recorded_at, recorded_by) values ('C-1', 9, 'seats', '2026-01-01', '" + period
                + "', 1, 'USD', 1, 'x', now(), 'x')";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tributary.recognition_entry set amount = 1",
                "delete from tributary.recognition_entry",
                "update tributary.billed_entry set amount = 1",
                "delete from tributary.revenue_period",
                "truncate tributary.recognition_entry",
                "update tributary.revenue_control set billed = 1",
                "update tributary.recognition_policy set document = '{}'",
                "delete from tributary.recognition_policy"
            })
    void whatWasPostedIsNeitherChangedNorRemovedByTheApplication(String sql) {
        books.on("2026-02-01").sign(RevenueBooks.order("C-1", 10, "30"));
        books.close("2026-01");

        assertThatThrownBy(() -> look(TestServer.application(books.database()), sql))
                .hasMessageStartingWith("42501");
    }

    @Test
    void whatWasPostedStaysEvenByTheOwnersHandAndAClosedMonthTakesNothingMore() {
        books.on("2026-02-01").sign(RevenueBooks.order("C-1", 10, "30"));
        books.close("2026-01");
        DataSource owner = TestServer.owner(books.database());
        DataSource application = TestServer.application(books.database());

        assertThatThrownBy(() -> look(owner, "update tributary.recognition_entry set amount = 1"))
                .hasMessageContaining("is kept forever");
        assertThatThrownBy(() -> look(application, entry("2026-01-01"))).hasMessageContaining("is closed");
        // an entry comes with the close of its period, and not before
        assertThatThrownBy(() -> look(application, entry("2026-02-01"))).hasMessageContaining("foreign key");
        assertThatThrownBy(() -> look(
                        application, "insert into tributary.revenue_period values ('2026-03-01', now(), 'x', 0, 0, 0)"))
                .hasMessageContaining("is not closed next");
        assertThat(books.posted()).hasSize(1);
    }
}
