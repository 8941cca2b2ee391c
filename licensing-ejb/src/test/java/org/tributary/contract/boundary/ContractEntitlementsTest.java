package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.boundary.ContractsTest.DIRECTLY;
import static org.tributary.contract.boundary.ContractsTest.ID;
import static org.tributary.contract.boundary.ContractsTest.LINE;
import static org.tributary.contract.boundary.ContractsTest.amendment;
import static org.tributary.contract.boundary.ContractsTest.order;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Route;
import org.tributary.contract.ContractChange;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.EntitlementFilter;
import org.tributary.contract.entitlement.Standing;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.lifecycle.Eligibility;
import org.tributary.offering.lifecycle.Entitlement;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.Packaging;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;

/** What contracts entitle to on a real database: found by customer, as known, with what the offering granted by then. The order is of 100 seats. */
class ContractEntitlementsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final OrganizationId HEIR = new OrganizationId("heir");
    private static final OrganizationId LAST = new OrganizationId("last");

    private final Platform platform = new Platform(TestServer.create("entitlements_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorldAndSign() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(
                ADMIN,
                ReferenceDataImport.class,
                loader -> loader.load(Samples.only(
                        new Organization(HEIR, "Heir", Organization.Kind.CUSTOMER),
                        new Organization(LAST, "Last", Organization.Kind.CUSTOMER))));
        platform.ask(SALES, Contracts.class, contracts -> contracts.sign(order("Seats", DIRECTLY, SEATS.value())));
    }

    private void offer(String messages) {
        Offering offering = new Offering(
                SEATS,
                List.of(new LifecycleStep(LifecycleState.SELLABLE, LocalDate.parse("2026-01-01"), Set.of(), Set.of())),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(new Entitlement(
                        "messages",
                        Optional.of(Quantity.of(messages)),
                        LocalDate.parse("2026-01-01"),
                        Optional.empty())),
                List.of(),
                DEMO,
                platform.now());
        platform.ask(ADMIN, Offerings.class, offerings -> {
            offerings.register(List.of(offering));
            return offering;
        });
    }

    private void amend(int version, String on, ContractChange change) {
        platform.ask(SALES, Contracts.class, contracts -> contracts.amend(ID, version, amendment(on, change)));
    }

    private static SoldThrough to(OrganizationId customer) {
        return new SoldThrough(DIRECT, new Route(List.of(VENDOR, customer)), List.of());
    }

    private ContractEntitlements.OfContract of(String day, Instant knownAt) {
        return platform.ask(SALES, ContractEntitlements.class, all -> all.of(ID, LocalDate.parse(day), knownAt));
    }

    private ContractEntitlements.Page list(OrganizationId customer, String day, Standing... standings) {
        EntitlementFilter filter = new EntitlementFilter(
                customer, Optional.empty(), Set.of(standings), LocalDate.parse(day), platform.now());
        return platform.ask(SALES, ContractEntitlements.class, all -> all.list(filter, 1, 50));
    }

    private static List<String> told(List<EntitledLine> lines) {
        return lines.stream()
                .map(line -> line.contract() + " " + line.now().standing() + " "
                        + line.now().quantity()
                        + line.grants().stream()
                                .map(grant ->
                                        " " + grant.name() + " " + grant.inAll().orElseThrow())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    /** 100 x 30 = 3,000; what is learned a day later, 120 seats and 40 messages, is 120 x 40 = 4,800. */
    @Test
    void anAnswerAsKnownBeforeStaysWhenMoreIsLearnedOfTheContractAndOfTheOffering() {
        offer("30");
        Instant before = platform.now();
        platform.sleep(Duration.ofDays(1));
        amend(0, "2026-11-10", new ContractChange.AddQuantity(LINE, Quantity.of(20)));
        offer("40");

        assertThat(told(of("2026-11-15", before).lines())).containsExactly("C-1 GRANTED 100 messages 3000");
        assertThat(told(of("2026-11-15", platform.now()).lines())).containsExactly("C-1 GRANTED 120 messages 4800");
        assertThat(catchThrowableOfType(Refusal.class, () -> of("2026-11-15", before.minusSeconds(86_400)))
                        .code())
                .isEqualTo("contract.not-found");
    }

    @Test
    void whatNobodyOffersIsGrantedWithoutMore() {
        assertThat(told(of("2026-11-15", platform.now()).lines())).containsExactly("C-1 GRANTED 100");
    }

    /** The later transfer was agreed first: the heir has the contract in December all the same, and stands in no list of last amendments. */
    @Test
    void everyCustomerFindsTheDaysThatAreItsOwn() {
        amend(0, "2027-01-01", new ContractChange.Transfer(to(LAST)));
        amend(1, "2026-12-01", new ContractChange.Transfer(to(HEIR)));

        assertThat(told(list(CUSTOMER, "2026-11-30").items())).containsExactly("C-1 GRANTED 100");
        assertThat(told(list(HEIR, "2026-12-15").items())).containsExactly("C-1 GRANTED 100");
        assertThat(told(list(LAST, "2027-01-01").items())).containsExactly("C-1 GRANTED 100");
        assertThat(list(CUSTOMER, "2026-12-01").items()).isEmpty();
        assertThat(list(HEIR, "2026-11-30").items()).isEmpty();
    }

    @Test
    void aListIsNarrowedCutAndSummedOverAllPages() {
        platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.sign(Orders.order("C-2", "2027-11-01", RenewalTerms.NONE, "UTC")));
        amend(0, "2026-11-10", new ContractChange.Suspend());

        assertThat(told(list(CUSTOMER, "2026-11-15").items())).containsExactly("C-1 SUSPENDED 100", "C-2 GRANTED 10");
        assertThat(told(list(CUSTOMER, "2026-11-15", Standing.SUSPENDED).items()))
                .containsExactly("C-1 SUSPENDED 100");
        EntitlementFilter all = new EntitlementFilter(
                CUSTOMER, Optional.of(SEATS), Set.of(), LocalDate.parse("2026-11-15"), platform.now());
        ContractEntitlements.Page second =
                platform.ask(SALES, ContractEntitlements.class, those -> those.list(all, 2, 1));
        assertThat(told(second.items())).containsExactly("C-2 GRANTED 10");
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.products()).singleElement().satisfies(product -> {
            assertThat(product.granted()).isEqualTo(Quantity.of(10));
            assertThat(product.suspended()).isEqualTo(Quantity.of(100));
        });
        List<EntitledLine> exported = new ArrayList<>();
        platform.ask(SALES, ContractEntitlements.class, those -> {
            those.export(all, exported::add);
            return exported;
        });
        assertThat(exported).hasSize(2);
        EntitlementFilter other = new EntitlementFilter(
                CUSTOMER, Optional.of(new ProductId("other")), Set.of(), LocalDate.parse("2026-11-15"), platform.now());
        assertThat(platform.ask(SALES, ContractEntitlements.class, those -> those.list(other, 1, 50))
                        .total())
                .isZero();
    }

    @Test
    void nobodyButTheVendorFindsAnything() {
        EntitlementFilter filter = new EntitlementFilter(
                CUSTOMER, Optional.empty(), Set.of(), LocalDate.parse("2026-11-15"), platform.now());

        assertThat(platform.ask(partner(RESELLER), ContractEntitlements.class, all -> all.list(filter, 1, 50))
                        .items())
                .isEmpty();
    }
}
