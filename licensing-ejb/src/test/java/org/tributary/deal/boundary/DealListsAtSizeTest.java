package org.tributary.deal.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.database.AnswerTimes;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.deal.DealPage;
import org.tributary.deal.DealQuery;
import org.tributary.deal.DealSize;
import org.tributary.deal.DealState;
import org.tributary.deal.Evidence;
import org.tributary.deal.Opportunity;
import org.tributary.deal.Prospect;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;
import org.tributary.search.Found;
import org.tributary.search.boundary.Search;
import org.tributary.work.boundary.Home;

/** Lists and conflicts among many deals: right, and in the time a person waits. {@code -Ddeals.count=100000} for the whole size. */
class DealListsAtSizeTest {

    private static final int COUNT = Integer.getInteger("deals.count", 5_000);
    private static final String DATABASE = TestServer.create("deals_at_size");
    private static final Platform PLATFORM = new Platform(DATABASE);
    private static final Actor RESELLERS = partner(RESELLER);

    /** Every second deal is the reseller's, every fourth protected; names repeat a hundred words in pairs, and end with a number. */
    @BeforeAll
    static void generate() throws SQLException {
        PLATFORM.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        try (Connection connection = TestServer.owner(DATABASE).getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('tributary.scope', '*', true)");
            sql.execute("""
                    insert into tributary.deal (id, partner, product, channel, territory, legal_name, document, state, version,
                        open_conflicts, submitted_at, changed_at, protected_until)
                    select gen_random_uuid(), case when i %% 2 = 0 then 'reseller' end, 'seats', 'DIRECT', 'US', name,
                        jsonb_build_object('prospect', jsonb_build_object('legalName', name), 'product', 'seats',
                            'channel', 'DIRECT', 'size', jsonb_build_object('kind', 'SEATS', 'seats', 1 + i %% 900),
                            'termMonths', 12, 'territory', 'US', 'evidence',
                            jsonb_build_array(jsonb_build_object('kind', 'MEETING', 'words', 'Met.'))),
                        case when i %% 4 = 0 then 'REGISTERED' when i %% 4 = 1 then 'LOST' else 'SUBMITTED' end, 1, i %% 10 / 9,
                        at, at, case when i %% 4 < 2 then (date '2026-11-23' + i %% 180) end
                    from (select i, 'Word' || i %% 100 || ' Other' || i / 100 %% 100 || ' ' || i as name,
                        timestamptz '2026-11-23T00:00:00Z' - i * interval '1 minute' as at from generate_series(1, %d) i) as told""".formatted(COUNT));
            sql.execute("insert into tributary.deal_key select key, id from tributary.deal, lateral (values"
                    + " ('word:' || split_part(lower(legal_name), ' ', 1)), ('word:' || split_part(lower(legal_name), ' ', 2)),"
                    + " ('begins:' || left(lower(legal_name), 4))) as keys (key)");
            sql.execute("insert into tributary.deal_change (deal, position, step, actor, at)"
                    + " select id, 0, 'SUBMIT', 'sam', submitted_at from tributary.deal");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("analyze");
        }
    }

    @Test
    void answerRightlyAndInTime() {
        new AnswerTimes()
                .ask("newest", () -> page(SALES, query(Set.of(), Optional.empty(), DealQuery.Sort.SUBMITTED_AT, 1)))
                .ask(
                        "far page",
                        () -> page(SALES, query(Set.of(), Optional.empty(), DealQuery.Sort.SUBMITTED_AT, COUNT / 100)))
                .ask("text", () -> page(SALES, query(Set.of(), Optional.of("word7 "), DealQuery.Sort.LEGAL_NAME, 1)))
                .ask(
                        "protected",
                        () -> page(
                                SALES,
                                query(
                                        Set.of(DealState.REGISTERED),
                                        Optional.empty(),
                                        DealQuery.Sort.PROTECTED_UNTIL,
                                        1)))
                .ask(
                        "a partner's",
                        () -> page(RESELLERS, query(Set.of(), Optional.empty(), DealQuery.Sort.SUBMITTED_AT, 1)))
                .ask(
                        "conflicts",
                        () -> PLATFORM.ask(
                                RESELLERS,
                                Registrations.class,
                                all -> all.check(Optional.empty(), opportunity("Word7 Other3 307 Ltd"))))
                .ask("search by a word", () -> found(SALES, "word7"))
                .ask("search by two words", () -> found(SALES, "word7 other3"))
                .ask("a partner's search", () -> found(RESELLERS, "word8"))
                .ask("home", () -> PLATFORM.ask(SALES, Home.class, Home::work))
                .tell("over %,d deals".formatted(COUNT));

        DealPage own = page(RESELLERS, query(Set.of(), Optional.empty(), DealQuery.Sort.SUBMITTED_AT, 1));
        assertThat(own.total()).isEqualTo(COUNT / 2);
        assertThat(own.items()).extracting(DealPage.Summary::partner).containsOnly(Optional.of(RESELLER));
        assertThat(page(SALES, query(Set.of(), Optional.of("word7 "), DealQuery.Sort.LEGAL_NAME, 1))
                        .total())
                .isEqualTo(COUNT / 100);
        assertThat(page(
                                SALES,
                                query(
                                        Set.of(DealState.REGISTERED, DealState.EXPIRED),
                                        Optional.empty(),
                                        DealQuery.Sort.CHANGED_AT,
                                        1))
                        .total())
                .isEqualTo(COUNT / 4);
    }

    private static List<Found> found(Actor actor, String typed) {
        return PLATFORM.ask(actor, Search.class, search -> search.find(typed));
    }

    private static DealPage page(Actor actor, DealQuery query) {
        return PLATFORM.ask(actor, Deals.class, deals -> deals.list(query));
    }

    private static DealQuery query(Set<DealState> states, Optional<String> text, DealQuery.Sort sort, int page) {
        LocalDate today = LocalDate.ofInstant(PLATFORM.now(), ZoneOffset.UTC);
        DealQuery.Filter filter =
                new DealQuery.Filter(today, states, Set.<OrganizationId>of(), text, Optional.empty(), Optional.empty());
        return new DealQuery(filter, sort, true, page, 50);
    }

    private static Opportunity opportunity(String name) {
        return new Opportunity(
                new Prospect(name, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Samples.SEATS,
                Samples.DIRECT,
                new DealSize.Seats(5),
                12,
                new CountryCode("US"),
                List.of(new Evidence(Evidence.Kind.MEETING, "Met.", Optional.empty())));
    }
}
