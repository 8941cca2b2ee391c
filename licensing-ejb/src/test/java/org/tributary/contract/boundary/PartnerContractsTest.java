package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.boundary.ContractsTest.DIRECTLY;
import static org.tributary.contract.boundary.ContractsTest.ID;
import static org.tributary.contract.boundary.ContractsTest.LINE;
import static org.tributary.contract.boundary.ContractsTest.amendment;
import static org.tributary.contract.boundary.ContractsTest.order;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.partner;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.channel.Route;
import org.tributary.contract.ContractChange;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.side.ContractSide;
import org.tributary.contract.side.SideFilter;
import org.tributary.contract.side.SideSummary;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/** What partners see of contracts on a real database: their own side of those on whose road they stand. The order is of 6,000.00 a month. */
class PartnerContractsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final SideFilter ALL = new SideFilter(Optional.empty(), Optional.empty(), Optional.empty());
    private static final SoldThrough TWO_TIERS = new SoldThrough(
            RESOLD,
            new Route(List.of(VENDOR, CLOUD, RESELLER, CUSTOMER)),
            List.of(
                    new SoldThrough.RouteMargin(CLOUD, Rate.of("0.05")),
                    new SoldThrough.RouteMargin(RESELLER, Rate.of("0.15"))));

    private final String database = "partner_contracts_" + DATABASES.incrementAndGet();
    private final Platform platform = new Platform(TestServer.create(database));

    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    private void sign(SoldThrough through) {
        platform.ask(SALES, Contracts.class, contracts -> contracts.sign(order("Seats", through, SEATS.value())));
    }

    private void amend(int version, String on, ContractChange change) {
        platform.ask(SALES, Contracts.class, contracts -> contracts.amend(ID, version, amendment(on, change)));
    }

    private <T> T ask(OrganizationId party, Function<PartnerContracts, T> question) {
        return platform.ask(partner(party), PartnerContracts.class, question);
    }

    private List<String> listed(OrganizationId party, SideFilter filter) {
        return ask(party, contracts -> contracts.list(filter, 1, 50)).items().stream()
                .map(found -> found.id() + " " + found.customer() + " " + found.startsOn() + " " + found.endsOn())
                .toList();
    }

    private List<String> kept(OrganizationId party) {
        return ask(party, contracts -> contracts.items(ID, platform.now())).stream()
                .map(item -> item.number() + " " + item.kept())
                .toList();
    }

    private String codeFor(OrganizationId party, Instant knownAt) {
        return catchThrowableOfType(Refusal.class, () -> ask(party, contracts -> contracts.require(ID, knownAt)))
                .code();
    }

    /** 15 % of 6,000.00 is 900.00, 5 % is 300.00. */
    @Test
    void everybodyOnTheRoadHasItsOwnSideAndNobodyElseAny() {
        sign(TWO_TIERS);
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ID));

        assertThat(listed(RESELLER, ALL)).containsExactly("C-1 customer 2026-11-01 2027-11-01");
        assertThat(listed(CLOUD, ALL)).containsExactly("C-1 customer 2026-11-01 2027-11-01");
        assertThat(kept(RESELLER)).containsExactly("1 900.00 USD");
        assertThat(kept(CLOUD)).containsExactly("1 300.00 USD");
        assertThat(listed(CUSTOMER, ALL)).isEmpty();
        assertThat(listed(new OrganizationId("somebody"), ALL)).isEmpty();
        assertThat(codeFor(CUSTOMER, platform.now())).isEqualTo("contract.not-found");
        ContractSide side = ask(RESELLER, contracts -> contracts.require(ID, platform.now()));
        assertThat(side.road().getFirst().before()).isEqualTo(CLOUD);
        assertThat(side.road().getFirst().margin()).contains(Rate.of("0.15"));
    }

    @Test
    void aRoadIsSeenOnItsDaysAndAsItWasKnown() {
        sign(DIRECTLY);
        Instant direct = platform.now();
        platform.sleep(Duration.ofDays(1));
        amend(0, "2026-12-01", new ContractChange.MoveChannel(TWO_TIERS));
        Instant tiered = platform.now();
        platform.sleep(Duration.ofDays(1));
        amend(1, "2027-02-01", new ContractChange.MoveChannel(DIRECTLY));

        assertThat(codeFor(RESELLER, direct)).isEqualTo("contract.not-found");
        assertThat(ask(RESELLER, contracts -> contracts.require(ID, tiered))
                        .road()
                        .getLast()
                        .days()
                        .endExclusive())
                .isEqualTo(LocalDate.parse("2027-11-01"));
        assertThat(listed(RESELLER, ALL)).containsExactly("C-1 customer 2026-12-01 2027-02-01");
        assertThat(listed(RESELLER, on("2027-01-31"))).hasSize(1);
        assertThat(listed(RESELLER, on("2027-02-01"))).isEmpty();
        assertThat(ask(RESELLER, contracts -> contracts.entitlements(ID, LocalDate.parse("2027-01-01"), tiered))
                        .products())
                .singleElement()
                .satisfies(product -> assertThat(product.granted()).isEqualTo(Quantity.of(100)));
        assertThat(ask(RESELLER, contracts -> contracts.entitlements(ID, LocalDate.parse("2027-02-01"), platform.now()))
                        .lines())
                .isEmpty();
    }

    private static SideFilter on(String day) {
        return new SideFilter(Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse(day)));
    }

    @Test
    void whoNeverStoodThereAfterAllSeesNothingAnyMore() {
        sign(TWO_TIERS);
        amend(0, "2026-11-01", new ContractChange.MoveChannel(DIRECTLY));

        assertThat(listed(RESELLER, ALL)).isEmpty();
        assertThat(codeFor(RESELLER, platform.now())).isEqualTo("contract.not-found");
    }

    @Test
    void aListIsNarrowedAndTakenAwayWhole() {
        sign(TWO_TIERS);
        List<SideSummary> exported = new ArrayList<>();
        ask(RESELLER, contracts -> {
            contracts.export(ALL, exported::add);
            return exported;
        });

        assertThat(exported).hasSize(1);
        assertThat(listed(RESELLER, new SideFilter(Optional.of("sEATs"), Optional.of(CUSTOMER), Optional.empty())))
                .hasSize(1);
        assertThat(listed(RESELLER, new SideFilter(Optional.of("nothing"), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(listed(RESELLER, new SideFilter(Optional.empty(), Optional.of(CLOUD), Optional.empty())))
                .isEmpty();
    }

    /** The contract and its bills stay closed: a partner's transaction reads its side alone, whatever the query. */
    @Test
    void theDatabaseShowsAPartnerItsSideAloneWhateverIsAsked() throws SQLException {
        sign(TWO_TIERS);
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ID));

        for (String table : List.of("contract", "contract_amendment", "contract_bill_item", "contract_party")) {
            assertThat(seen(table, "true", RESELLER.value())).as(table).isZero();
        }
        for (String table : List.of("contract_side", "contract_side_item")) {
            assertThat(seen(table, "true", RESELLER.value())).as(table).isEqualTo(1);
            assertThat(seen(table, "party <> 'reseller'", RESELLER.value()))
                    .as(table)
                    .isZero();
            assertThat(seen(table, "true", "")).as(table).isZero();
            assertThat(seen(table, "true", "*")).as(table).isEqualTo(2);
        }
    }

    private long seen(String table, String where, String scope) throws SQLException {
        try (var connection = TestServer.application(database).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '" + scope + "', true)");
            try (var rows = statement.executeQuery("select count(*) from tributary." + table + " where " + where)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What was signed and billed before sides were kept is told when it is asked for, as it was known then. */
    @Test
    void contractsThatWereThereBeforeAreToldWithAllTheirVersions() throws SQLException {
        sign(TWO_TIERS);
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ID));
        Instant signed = platform.now();
        platform.sleep(Duration.ofDays(1));
        amend(0, "2026-12-01", new ContractChange.AddQuantity(LINE, Quantity.of(20)));
        ContractSide before = ask(RESELLER, contracts -> contracts.require(ID, signed));
        forgetSides();

        ContractSide told = ask(RESELLER, contracts -> contracts.require(ID, signed));
        assertThat(told).isEqualTo(before);
        assertThat(ask(RESELLER, contracts -> contracts.require(ID, platform.now()))
                        .amendments())
                .hasSize(1);
        assertThat(kept(RESELLER)).containsExactly("1 900.00 USD");

        forgetSides();
        amend(1, "2027-01-01", new ContractChange.AddQuantity(LINE, Quantity.of(5)));
        ContractSide again = ask(RESELLER, contracts -> contracts.require(ID, signed));
        assertThat(again).isEqualTo(before);
        assertThat(kept(RESELLER)).containsExactly("1 900.00 USD");
    }

    private void forgetSides() throws SQLException {
        try (var connection = TestServer.owner(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate tributary.contract_side, tributary.contract_side_item");
        }
    }
}
