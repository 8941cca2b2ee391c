package org.tributary.offering.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.partner;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.change.ChangeId;
import org.tributary.offering.change.NewProduct;
import org.tributary.offering.change.Repricing;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.lifecycle.Eligibility;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.Packaging;
import org.tributary.offering.lifecycle.SaleQuestion;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.PriceQuestion;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.subscription.Bill;
import org.tributary.offering.subscription.PriceEffect;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.CustomerSegment;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** A change of the catalogue on a real database: drafted by one person, published by another, known from then on. */
class CatalogChangesTest {

    private static final PriceBookId LIST = new PriceBookId("list");
    private static final ChargeCode SEAT = new ChargeCode("seat");
    private static final ProductId LITE = new ProductId("seats-lite");
    private static final LocalDate LAUNCH = LocalDate.parse("2026-12-01");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("catalog_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void openAPriceBook() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        PriceBook book = new PriceBook(
                LIST,
                "List",
                PriceBook.Kind.VENDOR_LIST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RoundingMode.HALF_EVEN,
                ZoneId.of("UTC"),
                List.of(version("First", LocalDate.parse("2026-01-01"), seat(SEATS, "30"))
                        .recorded(Instant.parse("2026-01-01T00:00:00Z"))));
        assertThat(load(book)).isEqualTo(new PriceLists.Loaded(1, 0));
        assertThat(load(book)).isEqualTo(new PriceLists.Loaded(0, 1));
    }

    @Test
    void aLaunchOfOnePersonPublishedByAnotherIsSellableAndPricedFromItsDay() {
        ChangeDraft draft = create(launch());
        step(SALES, draft.id(), Step.SUBMIT, 1);
        step(APPROVER, draft.id(), Step.APPROVE, 2);
        Instant before = platform.now();
        platform.sleep(Duration.ofMinutes(1));
        ChangeDraft published = step(APPROVER, draft.id(), Step.PUBLISH, 3);

        assertThat(published.life().state()).isEqualTo(DraftState.PUBLISHED);
        List<Product> products = platform.ask(SALES, Catalog.class, Catalog::list);
        assertThat(products).extracting(Product::id).contains(LITE);
        assertThat(price(LITE, LAUNCH, platform.now())).isEqualTo("12 a seat and period");
        assertThat(codeOf(() -> price(LITE, LAUNCH.minusDays(1), platform.now())))
                .isEqualTo("price.none");
        assertThat(codeOf(() -> price(LITE, LAUNCH, before))).isEqualTo("price.none");
        assertThat(sellable(LITE, DIRECT, LAUNCH)).isEmpty();
        assertThat(sellable(LITE, DIRECT, LAUNCH.minusDays(1)))
                .containsExactly("seats-lite is not announced through DIRECT in US on 2026-11-30.");
        assertThat(sellable(LITE, RESOLD, LAUNCH))
                .containsExactly("seats-lite is not announced through RESOLD in US on 2026-12-01.");
    }

    @Test
    void nobodyPublishesWhatTheyWrote() {
        ChangeDraft draft =
                platform.ask(FINANCE, CatalogChanges.class, changes -> changes.create(Optional.empty(), launch()));
        step(FINANCE, draft.id(), Step.SUBMIT, 1);

        assertThat(codeOf(() -> step(FINANCE, draft.id(), Step.APPROVE, 2))).isEqualTo("draft.four-eyes");
        assertThat(codeOf(() -> step(SALES, draft.id(), Step.APPROVE, 2))).isEqualTo("draft.role");
    }

    @Test
    void everyFaultOfAChangeIsToldAtOnceWithItsCell() {
        CatalogChange wrong = new CatalogChange(
                "Wrong",
                List.of(new NewProduct(SEATS, "Seats again", ProductClass.NON_API, "Enterprise")),
                List.of(offering(LITE, new ChannelCode("NOWHERE"))),
                List.of(new Repricing(new PriceBookId("no-book"), version("X", LAUNCH, seat(LITE, "12")))));

        Refusal refused = catchThrowableOfType(Refusal.class, () -> create(wrong));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(
                        "product.known /products/0/id",
                        "price-book.unknown /prices/0/book",
                        "product.unknown /prices/0/version/entries/0/product",
                        "product.unknown /offerings/0/product",
                        "channel.unknown /offerings/0/lifecycle/0/channels",
                        "offering.unpriced /offerings/0/lifecycle/0/from");
    }

    @Test
    void aChangeIsHeldAgainstWhatItChangesAndWhatRunningContractsPay() {
        Subscription running = new Subscription(
                new SubscriptionId("S-1"),
                CUSTOMER,
                Optional.of(DIRECT),
                LIST,
                SEATS,
                SEAT,
                Optional.empty(),
                USD,
                ContractTerm.MONTH,
                Quantity.of(10),
                LocalDate.parse("2026-06-15"),
                LocalDate.parse("2026-06-15"),
                Optional.empty(),
                1);
        assertThat(register(running)).isEqualTo(1);
        assertThat(register(running)).isZero();
        ChangeDraft draft = create(new CatalogChange(
                "Price cut",
                List.of(),
                List.of(),
                List.of(new Repricing(LIST, version("Cut", LAUNCH, seat(SEATS, "25"))))));

        List<PriceEffect> effects = platform.ask(SALES, CatalogChanges.class, changes -> changes.effects(draft.id()));
        List<CatalogChanges.BookComparison> compared =
                platform.ask(SALES, CatalogChanges.class, changes -> changes.comparison(draft.id()));

        // twelve bills of 10 seats, from 15 December on: 300 against 250
        assertThat(effects).singleElement().satisfies(effect -> {
            assertThat(effect.movesOn()).contains(LocalDate.parse("2026-12-15"));
            assertThat(effect.before()).contains(usd("3600.00"));
            assertThat(effect.after()).contains(usd("3000.00"));
            assertThat(effect.difference()).contains(usd("-600.00"));
        });
        assertThat(compared).singleElement().satisfies(book -> {
            assertThat(book.before().map(PriceBookVersion::name)).contains("First");
            assertThat(book.comparison().entries()).singleElement().satisfies(change -> {
                assertThat(change.before().map(entry -> entry.charge().inWords()))
                        .contains("30 a seat and period");
                assertThat(change.after().map(entry -> entry.charge().inWords()))
                        .contains("25 a seat and period");
            });
        });
        List<Bill> bills = platform.ask(
                SALES,
                Subscriptions.class,
                all -> all.bills(
                        running.id(),
                        new DateRange(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-09-01")),
                        platform.now()));
        assertThat(bills)
                .extracting(bill -> bill.on() + " " + bill.due())
                .containsExactly("2026-06-15 300.00 USD", "2026-07-15 300.00 USD", "2026-08-15 300.00 USD");
    }

    @Test
    void aVersionIsWithdrawnBeforeItsDayAndWasKnownUntilThen() {
        ChangeDraft draft = create(new CatalogChange(
                "Price cut",
                List.of(),
                List.of(),
                List.of(new Repricing(LIST, version("Cut", LAUNCH, seat(SEATS, "25"))))));
        step(SALES, draft.id(), Step.SUBMIT, 1);
        step(APPROVER, draft.id(), Step.APPROVE, 2);
        step(APPROVER, draft.id(), Step.PUBLISH, 3);
        Instant known = platform.now();
        platform.sleep(Duration.ofDays(1));
        platform.ask(APPROVER, PriceLists.class, lists -> lists.withdraw(LIST, LAUNCH, "Announced too early."));

        assertThat(price(SEATS, LAUNCH, known)).isEqualTo("25 a seat and period");
        assertThat(price(SEATS, LAUNCH, platform.now())).isEqualTo("30 a seat and period");
        assertThat(codeOf(() -> platform.ask(
                        APPROVER,
                        PriceLists.class,
                        lists -> lists.withdraw(LIST, LocalDate.parse("2026-01-01"), "No."))))
                .isEqualTo("price-book.withdrawal");
    }

    @Test
    void aPartnerSeesNothingOfIt() {
        create(launch());

        List<PriceBook> books = platform.ask(partner(RESELLER), PriceLists.class, PriceLists::list);
        List<ChangeDraft> changes = platform.ask(partner(RESELLER), CatalogChanges.class, all -> all.list(Set.of()));
        List<Offering> offerings = platform.ask(partner(RESELLER), Offerings.class, all -> all.list(platform.now()));

        assertThat(books).isEmpty();
        assertThat(changes).isEmpty();
        assertThat(offerings).isEmpty();
    }

    private static CatalogChange launch() {
        return new CatalogChange(
                "Launch of Seats Lite",
                List.of(new NewProduct(LITE, "Seats Lite", ProductClass.NON_API, "Lite")),
                List.of(offering(LITE, DIRECT)),
                List.of(new Repricing(LIST, version("Seats Lite", LAUNCH, seat(SEATS, "30"), seat(LITE, "12")))));
    }

    private static Offering offering(ProductId product, ChannelCode channel) {
        return new Offering(
                product,
                List.of(new LifecycleStep(LifecycleState.SELLABLE, LAUNCH, Set.of(channel), Set.of())),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(),
                List.of(),
                DEMO,
                Instant.EPOCH);
    }

    private static PriceBookVersion version(String name, LocalDate from, PriceEntry... entries) {
        return new PriceBookVersion(
                name,
                from,
                new RunningContracts(RunningContracts.Policy.NEXT_BILLING, from, RunningContracts.Credit.NONE),
                List.of(entries),
                List.of(),
                DEMO,
                Instant.EPOCH,
                Optional.empty());
    }

    private static PriceEntry seat(ProductId product, String price) {
        return new PriceEntry(
                product,
                SEAT,
                Optional.empty(),
                USD,
                ContractTerm.MONTH,
                Cycle.MONTH,
                new SeatFee(UnitPrice.of(price), Quantity.NONE, SeatFee.TrueUp.NEVER),
                Optional.empty(),
                DEMO);
    }

    private PriceLists.Loaded load(PriceBook book) {
        return platform.ask(ADMIN, PriceLists.class, lists -> lists.load(List.of(book)));
    }

    private int register(Subscription subscription) {
        return platform.ask(SALES, Subscriptions.class, all -> all.register(List.of(subscription)));
    }

    private ChangeDraft create(CatalogChange change) {
        return platform.ask(SALES, CatalogChanges.class, changes -> changes.create(Optional.empty(), change));
    }

    private ChangeDraft step(Actor actor, ChangeId id, Step step, int version) {
        return platform.ask(actor, CatalogChanges.class, changes -> changes.step(id, step, version, Optional.empty()));
    }

    private String price(ProductId product, LocalDate day, Instant knownAt) {
        PriceQuestion question = new PriceQuestion(
                product,
                SEAT,
                ContractTerm.MONTH,
                USD,
                Optional.empty(),
                Optional.of(DIRECT),
                Optional.empty(),
                day,
                knownAt);
        return platform.ask(SALES, PriceLists.class, lists -> lists.priceOf(question))
                .entry()
                .charge()
                .inWords();
    }

    private List<String> sellable(ProductId product, ChannelCode channel, LocalDate day) {
        SaleQuestion question =
                new SaleQuestion(day, channel, new CountryCode("US"), CustomerSegment.COMMERCIAL, Quantity.of(5));
        return platform.ask(SALES, Offerings.class, offerings -> offerings.answer(product, question, platform.now()))
                .reasons();
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
