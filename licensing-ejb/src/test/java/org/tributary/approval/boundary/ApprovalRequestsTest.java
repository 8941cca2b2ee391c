package org.tributary.approval.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.approval.boundary.ApprovalWorld.QUOTE;
import static org.tributary.approval.boundary.ApprovalWorld.account;
import static org.tributary.approval.boundary.ApprovalWorld.codeOf;
import static org.tributary.approval.boundary.ApprovalWorld.policy;
import static org.tributary.approval.boundary.ApprovalWorld.quote;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.approval.request.ApprovalFilter;
import org.tributary.approval.request.ApprovalPolicy;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.Delegation;
import org.tributary.approval.request.RecordedApprovalPolicy;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.RequestState;
import org.tributary.database.Outcome;
import org.tributary.database.Platform;
import org.tributary.database.TestServer;
import org.tributary.idempotency.CallKey;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.time.DateRange;

/** Requests on a real database: asked once, decided step by step, lent, escalated, expired; and what the database itself refuses. */
class ApprovalRequestsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String database = TestServer.create("approvals_" + DATABASES.incrementAndGet());
    private final Platform platform = new Platform(database);
    private final ApprovalWorld world = new ApprovalWorld(platform).withPolicy();

    private List<String> inbox(Actor actor) {
        return platform.ask(actor, ApprovalRequests.class, ApprovalRequests::inbox).stream()
                .map(request -> request.asked().subject().id())
                .toList();
    }

    private ApprovalRequest asked(String id, String discount) {
        return world.open(SALES, quote(id, "1", discount)).orElseThrow();
    }

    @Test
    void whatNoRuleIsAboutNeedsNobodysYes() {
        assertThat(world.open(SALES, quote("Q-1", "1", "0.15"))).isEmpty();
        assertThat(platform.ask(SALES, ApprovalRequests.class, requests -> requests.list(ApprovalFilter.ALL, 1, 50))
                        .total())
                .isZero();
    }

    @Test
    void isAskedOnceAndGrantedWithTheLastYes() {
        ApprovalRequest request = asked("Q-1", "0.4");

        assertThat(asked("Q-1", "0.4").id()).isEqualTo(request.id());
        assertThat(inbox(APPROVER)).containsExactly("Q-1");
        assertThat(inbox(FINANCE)).isEmpty();
        world.approve(APPROVER, request);
        assertThat(isGranted(request)).isFalse();
        assertThat(inbox(FINANCE)).containsExactly("Q-1");
        world.approve(FINANCE, request);
        assertThat(isGranted(request)).isTrue();
        assertThat(inbox(FINANCE)).isEmpty();
        assertThat(world.require(request).history())
                .extracting(change -> change.what() + " " + change.by())
                .containsExactly("OPEN sam", "APPROVE anna", "APPROVE fiona");
    }

    private boolean isGranted(ApprovalRequest request) {
        return platform.ask(
                SALES,
                ApprovalRequests.class,
                requests -> requests.isGranted(request.asked().subject()));
    }

    @Test
    void anotherVersionIsAskedAnewAndWhatWasPendingIsTakenBack() {
        ApprovalRequest first = asked("Q-1", "0.4");
        ApprovalRequest second = world.open(SALES, quote("Q-1", "2", "0.2")).orElseThrow();

        assertThat(world.require(first).kept()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(world.require(second).kept()).isEqualTo(RequestState.PENDING);
        // what needs no yes any more takes the question back as well
        assertThat(world.open(SALES, quote("Q-1", "3", "0.1"))).isEmpty();
        assertThat(world.require(second).kept()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void aNoStandsAndWhatExpiredOrWasTakenBackIsAskedAnew() {
        ApprovalRequest no = world.decide(APPROVER, asked("Q-1", "0.2"), Decision.REJECT);
        assertThat(asked("Q-1", "0.2").id()).isEqualTo(no.id());

        ApprovalRequest late = asked("Q-2", "0.2");
        platform.sleep(Duration.ofDays(7));
        assertThat(codeOf(() -> world.approve(APPROVER, late))).isEqualTo("approval.expired");
        assertThat(inbox(APPROVER)).isEmpty();
        ApprovalRequest again = asked("Q-2", "0.2");
        assertThat(again.id()).isNotEqualTo(late.id());
        platform.ask(
                SALES, ApprovalRequests.class, requests -> requests.withdraw(again.id(), 1, Optional.of("no need")));
        assertThat(asked("Q-2", "0.2").id()).isNotEqualTo(again.id());
    }

    @Test
    void escalatesByTheClock() {
        ApprovalRequest request = asked("Q-1", "0.2");

        assertThat(codeOf(() -> world.approve(FINANCE, request))).isEqualTo("approval.role");
        platform.sleep(Duration.ofDays(1));

        assertThat(inbox(FINANCE)).containsExactly("Q-1");
        assertThat(world.approve(FINANCE, request).kept()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aDelegateDecidesForSomebodyElseOnItsDaysUntilItIsRevoked() {
        Actor zoe = account("zoe", "zoe-zhou", Role.SALES_OPS);
        ApprovalRequest request = asked("Q-1", "0.2");
        Delegation lent = world.lend(APPROVER, zoe);

        assertThat(inbox(zoe)).containsExactly("Q-1");
        platform.ask(APPROVER, ApprovalDelegations.class, delegations -> delegations.revoke(lent.id()));
        platform.ask(APPROVER, ApprovalDelegations.class, delegations -> delegations.revoke(lent.id()));
        assertThat(inbox(zoe)).isEmpty();
        assertThat(codeOf(() -> world.approve(zoe, request))).isEqualTo("approval.role");
        assertThat(codeOf(() ->
                        platform.ask(zoe, ApprovalDelegations.class, delegations -> delegations.revoke(lent.id()))))
                .isEqualTo("approval.delegation");

        world.lend(APPROVER, zoe);
        assertThat(world.approve(zoe, request).history().getLast().onBehalfOf().map(Account::username))
                .contains("anna");
        platform.sleep(Duration.ofDays(31));
        assertThat(platform.ask(zoe, ApprovalDelegations.class, ApprovalDelegations::list))
                .isEmpty();
    }

    @Test
    void aDelegationIsGivenOnceUnderItsKey() {
        Optional<CallKey> key = Optional.of(new CallKey("away-1", "zoe"));
        DateRange days = DateRange.ofDay(LocalDate.parse("2026-12-01"));

        List<Delegation> given = List.of(
                platform.ask(APPROVER, ApprovalDelegations.class, all -> all.give(key, "zoe", days, "away")),
                platform.ask(APPROVER, ApprovalDelegations.class, all -> all.give(key, "zoe", days, "away")));

        assertThat(given.getFirst()).isEqualTo(given.getLast());
        assertThat(platform.ask(APPROVER, ApprovalDelegations.class, ApprovalDelegations::list))
                .hasSize(1);
    }

    @Test
    void manyAreDecidedEachByItselfAndADryRunKeepsNothing() {
        ApprovalRequest fine = asked("Q-1", "0.2");
        ApprovalRequest half = asked("Q-2", "0.4");
        ApprovalRequest own = world.open(APPROVER, quote("Q-3", "1", "0.2")).orElseThrow();
        List<ApprovalRequests.Pick> picks = List.of(
                new ApprovalRequests.Pick(fine.id(), 1),
                new ApprovalRequests.Pick(own.id(), 1),
                new ApprovalRequests.Pick(half.id(), 1));

        List<String> tried = told(platform.ask(
                APPROVER,
                ApprovalRequests.class,
                requests -> requests.decideAll(picks, Decision.APPROVE, Optional.empty(), true)));
        assertThat(world.require(fine).version()).isEqualTo(1);
        assertThat(audited()).doesNotContain("approval.approve");
        List<String> done = told(platform.ask(
                APPROVER,
                ApprovalRequests.class,
                requests -> requests.decideAll(picks, Decision.APPROVE, Optional.empty(), false)));

        assertThat(tried).containsExactly("APPROVED", "approval.self", "PENDING");
        assertThat(done).isEqualTo(tried);
        assertThat(world.require(fine).kept()).isEqualTo(RequestState.APPROVED);
        assertThat(world.require(own).version()).isEqualTo(1);
        assertThat(world.require(half).version()).isEqualTo(2);
        assertThat(audited()).filteredOn("approval.approve"::equals).hasSize(2);
    }

    private static List<String> told(List<Outcome<RequestId, ApprovalRequest>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.done()
                        .map(request -> request.kept().name())
                        .orElseGet(() -> outcome.refused().orElseThrow().code()))
                .toList();
    }

    private List<String> audited() {
        try (Connection connection = TestServer.application(database).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '*', true)");
            ResultSet rows = statement.executeQuery("select action from tributary.audit_event order by 1");
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aListIsNarrowedAndAPartnerSeesNothing() {
        asked("Q-1", "0.2");
        world.decide(APPROVER, asked("Q-2", "0.2"), Decision.REJECT);
        ApprovalFilter rejected = new ApprovalFilter(
                Set.of(RequestState.REJECTED), Optional.of(QUOTE), Optional.of("q-2"), Optional.of("sam"));

        ApprovalRequests.Page page =
                platform.ask(FINANCE, ApprovalRequests.class, requests -> requests.list(rejected, 1, 50));
        assertThat(page.items())
                .extracting(request -> request.asked().subject().id())
                .containsExactly("Q-2");
        assertThat(page.items()).allMatch(request -> rejected.includes(request, platform.now()));
        platform.sleep(Duration.ofDays(7));
        ApprovalFilter expired = new ApprovalFilter(
                Set.of(RequestState.EXPIRED, RequestState.APPROVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(platform.ask(FINANCE, ApprovalRequests.class, requests -> requests.list(expired, 1, 50))
                        .total())
                .isEqualTo(1);
        assertThat(platform.ask(
                                partner(RESELLER),
                                ApprovalRequests.class,
                                requests -> requests.list(ApprovalFilter.ALL, 1, 50))
                        .total())
                .isZero();
    }

    @Test
    void theFirstRulesHoldAtOnceAndLaterOnesOnceASecondPersonConfirmsThem() {
        ApprovalPolicy loose = new ApprovalPolicy(LocalDate.parse("2026-06-01"), List.of(), "looser");
        RecordedApprovalPolicy recorded =
                platform.ask(FINANCE, ApprovalPolicies.class, policies -> policies.record(loose));

        RecordedApprovalPolicy again =
                platform.ask(FINANCE, ApprovalPolicies.class, policies -> policies.record(loose));
        assertThat(again).isEqualTo(recorded);
        assertThat(world.open(SALES, quote("Q-1", "1", "0.2"))).isPresent();
        for (Actor same :
                List.of(FINANCE, account("fiona.two", "fiona", Role.ADMIN), account("fiona", "other", Role.FINANCE))) {
            assertThat(codeOf(() -> platform.ask(same, ApprovalPolicies.class, policies -> policies.confirm(2))))
                    .isEqualTo("approval-policy.self");
        }
        Instant before = platform.now();
        platform.sleep(Duration.ofHours(1));
        platform.ask(ADMIN, ApprovalPolicies.class, policies -> policies.confirm(2));

        assertThat(world.open(SALES, quote("Q-2", "1", "0.2"))).isEmpty();
        ApprovalPolicy asKnownBefore = platform.ask(
                ADMIN, ApprovalPolicies.class, policies -> policies.inForce(LocalDate.parse("2026-11-23"), before));
        assertThat(asKnownBefore).isEqualTo(policy("2026-01-01"));
    }

    /** What the server would have to believe wrongly, the database refuses once more. */
    @Test
    void theDatabaseKeepsPeopleApartAndEndsForGood() {
        ApprovalRequest request = world.approve(APPROVER, asked("Q-1", "0.4"));
        String change =
                "insert into tributary.approval_change (request, position, what, username, person, role, at) values ('"
                        + request.id() + "', 2, 'APPROVE', '%s', '%s', 'finance', now())";

        assertRefused(change.formatted("sam", "sam"));
        assertRefused(change.formatted("sam.two", "sam"));
        assertRefused(change.formatted("anna.two", "anna"));
        assertRefused("insert into tributary.approval_change"
                + " (request, position, what, username, person, role, for_username, for_person, at) values ('"
                + request.id() + "', 2, 'APPROVE', 'zoe', 'zoe', 'finance', 'sam', 'sam', now())");
        assertRefused("update tributary.approval_change set comment = 'x'");
        world.approve(FINANCE, request);
        assertThat(changed("update tributary.approval_request set state = 'PENDING', waits_for = 'finance'"))
                .isZero();
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> changed(sql)).as(sql).hasRootCauseInstanceOf(SQLException.class);
    }

    private int changed(String sql) {
        try (Connection connection = TestServer.application(database).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '*', true)");
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
