package org.tributary.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.audit.AuditEvent;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.ChainCheck;
import org.tributary.audit.ChainHead;
import org.tributary.contract.Amendment;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.boundary.ContractBilling;
import org.tributary.contract.boundary.Contracts;
import org.tributary.contract.boundary.Orders;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;

/** The trail on a real database: read by the vendor, told of one thing, and found out wherever it is not what was written. */
class AuditEventsTest {

    private static final int CONTRACTS = 20;
    private static final String DATABASE = TestServer.create("audit_trail");
    private static final Platform PLATFORM = new Platform(DATABASE);

    /** Twenty contracts of 2026 are signed a day apart; the first is amended from its last month on, and its twelve months are billed. */
    @BeforeAll
    static void changeThings() {
        PLATFORM.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        for (int i = 1; i <= CONTRACTS; i++) {
            String id = "C-" + i;
            PLATFORM.ask(
                    SALES,
                    Contracts.class,
                    contracts -> contracts.sign(Orders.order(id, "2027-01-01", RenewalTerms.NONE, "UTC")));
            PLATFORM.sleep(Duration.ofDays(1));
        }
        Amendment more = new Amendment(
                1,
                "grown",
                LocalDate.parse("2026-12-01"),
                List.of(new ContractChange.AddQuantity(new LineId("seats"), Quantity.of(5))),
                Instant.EPOCH);
        PLATFORM.ask(SALES, Contracts.class, contracts -> contracts.amend(new ContractId("C-1"), 0, more));
        PLATFORM.ask(FINANCE, ContractBilling.class, billing -> billing.bill(new ContractId("C-1")));
    }

    private static List<AuditEvent> list(Actor actor, AuditFilter filter) {
        return PLATFORM.ask(actor, AuditEvents.class, events -> events.list(filter, 1, 200))
                .items();
    }

    private static ChainCheck check(Optional<ChainHead> known) {
        return PLATFORM.ask(FINANCE, AuditEvents.class, events -> events.check(known));
    }

    @Test
    void whatWasDoneToOneThingIsToldTheLatestFirst() {
        List<AuditEvent> history = PLATFORM.ask(SALES, AuditEvents.class, all -> all.history("contract", "C-1", 1, 50))
                .items();

        assertThat(history)
                .extracting(event ->
                        event.action() + " of " + event.object() + " by " + event.actor() + ": " + event.details())
                .containsExactly(
                        "contract.billed of C-1 by " + FINANCE.username() + ": 12 items",
                        "contract.amended of C-1 by " + SALES.username() + ": From 2026-12-01 it adds 5 to line seats.",
                        "contract.signed of C-1 by " + SALES.username() + ": Seats for a year");
        assertThat(PLATFORM.ask(SALES, AuditEvents.class, all -> all.history("contract", "C-404", 1, 50))
                        .total())
                .isZero();
    }

    @Test
    void theTrailIsNarrowedByWhoWhatAndWhen() {
        Instant third = Instant.parse("2026-11-25T00:00:00Z");
        AuditFilter filter = new AuditFilter(
                Optional.of("contract"),
                Optional.empty(),
                Optional.of(SALES.username()),
                Optional.of("contract.signed"),
                Optional.of(third),
                Optional.of(third.plus(Duration.ofDays(2))));
        List<AuditEvent> exported = new ArrayList<>();
        PLATFORM.ask(FINANCE, AuditEvents.class, events -> {
            events.export(filter, exported::add);
            return exported.size();
        });

        assertThat(list(FINANCE, filter)).extracting(AuditEvent::object).containsExactly("C-4", "C-3");
        assertThat(exported).isEqualTo(list(FINANCE, filter));
    }

    @Test
    void aPartnerReadsNothingOfIt() {
        AuditFilter all = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(list(partner(RESELLER), all)).isEmpty();
        assertThat(list(FINANCE, all)).hasSizeGreaterThan(CONTRACTS);
    }

    @Test
    void anUntouchedTrailIsWhatWasWrittenAndHoldsEachHeadThatWasKept() {
        ChainCheck now = check(Optional.empty());

        assertThat(now.isUnbroken()).isTrue();
        assertThat(now.head().map(ChainHead::number)).contains(now.events());
        assertThat(check(now.head()).holdsKnownHead()).contains(true);
        assertThat(check(now.head().map(head -> new ChainHead(head.number(), "0".repeat(64))))
                        .isUnbroken())
                .isFalse();
    }

    /** What the owner of the database could do with a trigger and a policy out of the way; each is undone again. */
    private enum Tampering {
        OTHER_WORDS("update tributary.audit_event set details = details || '.' where id = %d"),
        OTHER_PERSON("update tributary.audit_event set actor = 'nobody' where id = %d"),
        OTHER_TIME(
                "update tributary.audit_event set occurred_at = occurred_at + interval '1 microsecond' where id = %d"),
        OTHER_DIGEST("update tributary.audit_event set digest = sha256(digest) where id = %d"),
        LEFT_OUT("delete from tributary.audit_event where id = %d"),
        REWRITTEN(
                "update tributary.audit_event e set details = 'other', digest = sha256(previous || convert_to(jsonb_build_array("
                        + "id, extract(epoch from occurred_at), actor, action, subject, 'other')::text, 'UTF8')) where id = %d");

        private final String sql;

        Tampering(String sql) {
            this.sql = sql;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whateverIsDoneToAnEventIsFound(long seed) throws SQLException {
        ChainCheck before = check(Optional.empty());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (Connection owner = TestServer.owner(DATABASE).getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("alter table tributary.audit_event no force row level security");
            for (int round = 0; round < 25; round++) {
                Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
                long touched = 1 + random.nextLong(before.events() - 1);
                sql.execute("create table tributary.kept as select * from tributary.audit_event where id = " + touched);
                sql.execute("alter table tributary.audit_event disable trigger user");
                assertThat(sql.executeUpdate(tampering.sql.formatted(touched))).isOne();

                ChainCheck after = check(Optional.empty());

                assertThat(after.brokenAt()).as(tampering + " of " + touched).isPresent();
                assertThat(after.brokenAt().orElseThrow()).isBetween(touched, touched + 1);
                restore(sql, touched);
            }
            sql.execute("alter table tributary.audit_event force row level security");
        }
        assertThat(check(before.head()).isUnbroken()).isTrue();
    }

    private static void restore(Statement sql, long touched) throws SQLException {
        sql.execute("delete from tributary.audit_event where id = " + touched);
        sql.execute(
                "insert into tributary.audit_event (id, occurred_at, actor, action, subject, details, previous, digest)"
                        + " select id, occurred_at, actor, action, subject, details, previous, digest from tributary.kept");
        sql.execute("drop table tributary.kept");
        sql.execute("alter table tributary.audit_event enable trigger user");
    }

    @Test
    void whatWasCutOffTheEndIsFoundByAHeadThatWasKeptElsewhere() throws SQLException {
        ChainCheck before = check(Optional.empty());
        try (Connection owner = TestServer.owner(DATABASE).getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("alter table tributary.audit_event no force row level security");
            sql.execute("alter table tributary.audit_event disable trigger user");
            sql.execute(
                    "create table tributary.kept as select * from tributary.audit_event where id = " + before.events());
            sql.execute("delete from tributary.audit_event where id = " + before.events());

            assertThat(check(Optional.empty()).isUnbroken()).isTrue();
            assertThat(check(before.head()).isUnbroken()).isFalse();

            restore(sql, before.events());
            sql.execute("alter table tributary.audit_event force row level security");
        }
    }
}
