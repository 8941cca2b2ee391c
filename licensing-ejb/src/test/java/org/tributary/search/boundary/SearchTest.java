package org.tributary.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;
import static org.tributary.database.Samples.usd;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;

/** Looking for what the reference data and a few rows name, on a real database. */
class SearchTest {

    private static final String DATABASE = TestServer.create("search");
    private static final Platform PLATFORM = new Platform(DATABASE);

    @BeforeAll
    static void loadTheWorld() throws SQLException {
        PLATFORM.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        PLATFORM.ask(
                BILLING,
                RevenueLineIntake.class,
                intake -> intake.submit(List.of(
                        Samples.direct("INV-1", "2026-01-01", "2026-03-01", usd("2000.00")),
                        Samples.resold("INV-2", "2026-01-01", "2026-02-01", usd("100.00"), usd("15.00")))));
        deal("0f000000-0000-4000-8000-000000000001", "reseller", "Northwind Analytics GmbH");
        deal("0f000000-0000-4000-8000-000000000002", "cloud", "Northwind Traders");
        deal("0f000000-0000-4000-8000-000000000003", null, "Aldermoor Bank");
    }

    /** A deal as its row alone: what it is made of does not matter here. */
    private static void deal(String id, @Nullable String owner, String name) throws SQLException {
        execute(
                "insert into tributary.deal (id, partner, product, channel, territory, legal_name, document, state, version,"
                        + " open_conflicts, submitted_at, changed_at) values ('" + id + "', "
                        + (owner == null ? "null" : "'" + owner + "'") + ", 'seats', 'DIRECT', 'US', '" + name
                        + "', '{}', 'SUBMITTED', 1, 0, now(), now())");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestServer.application(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static List<String> found(Actor who, String text) {
        return PLATFORM.ask(who, Search.class, search -> search.find(text)).stream()
                .map(found -> found.kind() + " " + found.title())
                .toList();
    }

    @Test
    void anythingIsFoundByTheBeginningsOfItsWordsInAnyOrder() {
        assertThat(found(SALES, "north")).containsExactly("DEAL Northwind Analytics GmbH", "DEAL Northwind Traders");
        assertThat(found(SALES, "ANALYT northw")).containsExactly("DEAL Northwind Analytics GmbH");
        assertThat(found(SALES, "northwind bank")).isEmpty();
        assertThat(found(SALES, "%")).isEmpty();
    }

    @Test
    void anIdAsItIsComesFirst() {
        assertThat(found(FINANCE, "reseller").getFirst()).isEqualTo("ORGANIZATION Reseller");
        assertThat(found(FINANCE, "DIRECT").getFirst()).isEqualTo("CHANNEL Direct");
        assertThat(found(FINANCE, "vendor-cloud").getFirst()).startsWith("AGREEMENT");
        assertThat(found(FINANCE, "0f000000-0000-4000-8000-000000000003")).containsExactly("DEAL Aldermoor Bank");
    }

    @Test
    void revenueLinesAreFoundByTheirKey() {
        assertThat(found(FINANCE, "INV-1")).containsExactly("LINE billing/INV-1/1/1");
        assertThat(found(FINANCE, "billing/INV-2")).containsExactly("LINE billing/INV-2/1/1");
        assertThat(found(FINANCE, "INV")).isEmpty();
        assertThat(found(SALES, "INV-1")).isEmpty();
    }

    @Test
    void aPartnerFindsItsOwnDealsAndAgreementsAndNothingElse() {
        assertThat(found(partner(RESELLER), "north")).containsExactly("DEAL Northwind Analytics GmbH");
        assertThat(found(partner(CLOUD), "north")).containsExactly("DEAL Northwind Traders");
        assertThat(found(partner(CLOUD), "vendor"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("AGREEMENT");
        assertThat(found(partner(RESELLER), "vendor")).isEmpty();
        assertThat(found(partner(RESELLER), "INV-2")).isEmpty();
        assertThat(found(partner(RESELLER), "customer")).isEmpty();
    }

    @Test
    void theDatabaseHidesWhatTheQueryWouldNot() throws SQLException {
        assertThat(titles("reseller")).containsExactly("Northwind Analytics GmbH");
        assertThat(titles("amazon")).isEmpty();
        assertThat(titles("")).isEmpty();
    }

    private static List<String> titles(String scope) throws SQLException {
        List<String> titles = new ArrayList<>();
        try (Connection connection = TestServer.application(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '" + scope + "', true)");
            try (ResultSet rows = statement.executeQuery(
                    "select title from tributary.search_entry e where exists (select 1 from tributary.search_word w"
                            + " where w.kind = e.kind and w.id = e.id)")) {
                while (rows.next()) {
                    titles.add(rows.getString(1));
                }
            }
        }
        return titles;
    }

    /** The plan of a beginning: a range of the index although row-level security holds. */
    @Test
    void aBeginningIsLookedUpInTheIndexUnderRowLevelSecurity() throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = TestServer.application(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', 'reseller', true)");
            statement.execute("set local enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("explain select id from tributary.search_word"
                    + " where kind = 'DEAL' and word >= 'north' and word < 'northz' order by word limit 40")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
        }

        assertThat(String.join("\n", plan)).contains("Index Cond").contains("word >= ");
    }
}
