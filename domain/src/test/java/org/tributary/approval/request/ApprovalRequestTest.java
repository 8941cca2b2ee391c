package org.tributary.approval.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.approval.request.ApprovalSamples.OPENED;
import static org.tributary.approval.request.ApprovalSamples.account;
import static org.tributary.approval.request.ApprovalSamples.asked;
import static org.tributary.approval.request.ApprovalSamples.decider;
import static org.tributary.approval.request.ApprovalSamples.lent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.time.DateRange;

class ApprovalRequestTest {

    private static final Decider ADRIAN = decider("adrian", "adrian-adeyemi", Role.APPROVER);
    private static final Decider FIONA = decider("fiona", "fiona-fischer", Role.FINANCE);
    private static final Instant SOON = OPENED.plus(Duration.ofHours(1));

    private static ApprovalRequest yes(ApprovalRequest request, Decider decider, Instant at) {
        return request.decide(decider, request.version(), Decision.APPROVE, Optional.empty(), at);
    }

    private static String codeOf(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).code();
    }

    @Test
    void isApprovedByOneYesAfterTheOtherInTheOrderOfItsSteps() {
        ApprovalRequest request = asked("0.4");

        assertThat(codeOf(() -> yes(request, FIONA, SOON))).isEqualTo("approval.role");
        ApprovalRequest half = yes(request, ADRIAN, SOON);
        assertThat(half.stateAt(SOON)).isEqualTo(RequestState.PENDING);
        assertThat(half.current().orElseThrow().since()).isEqualTo(SOON);
        ApprovalRequest whole = yes(half, FIONA, SOON);

        assertThat(whole.stateAt(SOON)).isEqualTo(RequestState.APPROVED);
        assertThat(whole.current()).isEmpty();
        assertThat(whole.version()).isEqualTo(3);
    }

    @Test
    void aNoGivesItsReasonAndEndsIt() {
        ApprovalRequest request = asked("0.4");

        assertThat(codeOf(() -> request.decide(ADRIAN, 1, Decision.REJECT, Optional.of(" "), SOON)))
                .isEqualTo("approval.comment");
        ApprovalRequest rejected = request.decide(ADRIAN, 1, Decision.REJECT, Optional.of("Too deep."), SOON);

        assertThat(rejected.stateAt(SOON)).isEqualTo(RequestState.REJECTED);
        assertThat(codeOf(() -> yes(rejected, FIONA, SOON))).isEqualTo("approval.state");
    }

    @Test
    void whatWasNotReadLastIsAConflict() {
        ApprovalRequest half = yes(asked("0.4"), ADRIAN, SOON);

        assertThat(codeOf(() -> half.decide(FIONA, 1, Decision.APPROVE, Optional.empty(), SOON)))
                .isEqualTo("approval.version");
        assertThat(codeOf(() -> half.withdraw(account("olivia", "olivia-okafor"), 1, Optional.empty(), SOON)))
                .isEqualTo("approval.version");
    }

    @Test
    void isTakenBackByWhoseOwnItIs() {
        ApprovalRequest request = asked("0.2");

        assertThat(codeOf(() -> request.withdraw(FIONA.account(), 1, Optional.empty(), SOON)))
                .isEqualTo("approval.not-author");
        for (Account own : List.of(
                account("olivia", "olivia-okafor"),
                account("olivia.two", "olivia-okafor"),
                account("otto", "otto-olsen"))) {
            ApprovalRequest withdrawn = request.withdraw(own, 1, Optional.empty(), SOON);
            assertThat(withdrawn.stateAt(SOON)).isEqualTo(RequestState.WITHDRAWN);
            assertThat(codeOf(() -> yes(withdrawn, ADRIAN, SOON))).isEqualTo("approval.state");
        }
    }

    /** 15 to 30 %: a day later finance may step in, a week later nobody. */
    @Test
    void escalatesAndExpiresByTheClock() {
        ApprovalRequest request = asked("0.2");
        Instant escalated = OPENED.plus(Duration.ofDays(1));
        Instant expired = OPENED.plus(Duration.ofDays(7));

        assertThat(request.current().flatMap(CurrentStep::escalatesAt)).contains(escalated);
        assertThat(codeOf(() -> yes(request, FIONA, escalated.minusNanos(1)))).isEqualTo("approval.role");
        ApprovalRequest byFinance = yes(request, FIONA, escalated);
        assertThat(byFinance.stateAt(escalated)).isEqualTo(RequestState.APPROVED);
        assertThat(byFinance.history().getLast().role()).contains(Role.FINANCE);
        assertThat(yes(request, ADRIAN, expired.minusNanos(1)).stateAt(expired)).isEqualTo(RequestState.APPROVED);
        assertThat(request.stateAt(expired)).isEqualTo(RequestState.EXPIRED);
        assertThat(codeOf(() -> yes(request, ADRIAN, expired))).isEqualTo("approval.expired");
        assertThat(codeOf(() -> request.withdraw(account("olivia", "olivia-okafor"), 1, Optional.empty(), expired)))
                .isEqualTo("approval.expired");
    }

    @Test
    void aDelegateDecidesInTheNameOfWhoLetsHim() {
        Decider sana = new Decider(
                account("sana", "sana-saito"),
                Set.of(Role.SALES_OPS),
                List.of(lent("adrian", "adrian-adeyemi", Role.APPROVER, "sana")));

        ApprovalRequest approved = yes(asked("0.2"), sana, SOON);

        RequestChange last = approved.history().getLast();
        assertThat(last.by().username()).isEqualTo("sana");
        assertThat(last.onBehalfOf().map(Account::username)).contains("adrian");
        assertThat(last.role()).contains(Role.APPROVER);
    }

    @Test
    void whoWasLentARoleDoesNotLendIt() {
        Actor sana = new Actor("sana", "Sana", Set.of(Role.AUDITOR), Optional.empty(), "sana-saito");

        assertThat(codeOf(() -> give(sana, "otto", "2026-11-02", "2026-11-09")))
                .isEqualTo("approval-delegation.invalid");
    }

    @Test
    void aDelegationIsForSomeDaysToAnother() {
        Actor adrian = new Actor("adrian", "Adrian", Set.of(Role.APPROVER, Role.ADMIN), Optional.empty(), "aa");

        assertThat(give(adrian, "sana", "2026-11-02", "2027-01-01").roles()).containsExactly(Role.APPROVER);
        for (List<String> wrong : List.of(
                List.of("adrian", "2026-11-02", "2026-11-09"),
                List.of("aa", "2026-11-02", "2026-11-09"),
                List.of("sana", "2026-11-02", "2027-01-02"),
                List.of("sana", "2026-10-01", "2026-11-02"))) {
            assertThat(codeOf(() -> give(adrian, wrong.get(0), wrong.get(1), wrong.get(2))))
                    .isEqualTo("approval-delegation.invalid");
        }
    }

    private static Delegation give(Actor from, String to, String first, String end) {
        return Delegation.give(
                new UUID(0, 3),
                from,
                to,
                new DateRange(LocalDate.parse(first), LocalDate.parse(end)),
                "away",
                new Delegation.Moment(OPENED));
    }

    @Test
    void aDelegationBearsOnItsDaysUntilItIsRevokedByWhoGaveIt() {
        Delegation lent = lent("adrian", "adrian-adeyemi", Role.APPROVER, "sana");
        Instant later = OPENED.plus(Duration.ofDays(3));

        Delegation revoked = lent.revoke(account("adrian.two", "adrian-adeyemi"), later);

        assertThat(lent.bearsAt(new Delegation.Moment(Instant.parse("2026-10-31T23:59:59Z"))))
                .isFalse();
        assertThat(lent.bearsAt(new Delegation.Moment(Instant.parse("2026-11-01T00:00:00Z"))))
                .isTrue();
        assertThat(lent.bearsAt(new Delegation.Moment(Instant.parse("2026-12-01T00:00:00Z"))))
                .isFalse();
        assertThat(revoked.bearsAt(new Delegation.Moment(later.minusNanos(1)))).isTrue();
        assertThat(revoked.bearsAt(new Delegation.Moment(later))).isFalse();
        assertThat(revoked.revoke(account("adrian", "adrian-adeyemi"), later.plusSeconds(9)))
                .isEqualTo(revoked);
        assertThat(codeOf(() -> lent.revoke(account("sana", "sana-saito"), later)))
                .isEqualTo("approval.delegation");
    }

    /** Of a request with two steps, whoever took part in the first takes no part in the second. */
    @ParameterizedTest
    @EnumSource(Decision.class)
    void nobodyDecidesTwiceUnderWhicheverRoleAccountOrDelegation(Decision decision) {
        Delegation adrians = lent("adrian", "adrian-adeyemi", Role.APPROVER, "sana");
        Decider sana = new Decider(account("sana", "sana-saito"), Set.of(), List.of(adrians));
        ApprovalRequest byAdrian = yes(asked("0.4"), ADRIAN, SOON);
        ApprovalRequest bySana = yes(asked("0.4"), sana, SOON);
        Delegation byBoth = lent("adrian", "adrian-adeyemi", Role.FINANCE, "felix");
        Delegation fionas = lent("fiona", "fiona-fischer", Role.FINANCE, "adrian");

        List<Runnable> paths = List.of(
                () -> decide(byAdrian, decider("adrian", "adrian-adeyemi", Role.FINANCE), decision),
                () -> decide(byAdrian, decider("adrian.two", "adrian-adeyemi", Role.FINANCE), decision),
                () -> decide(byAdrian, new Decider(account("felix", "ff"), Set.of(), List.of(byBoth)), decision),
                () -> decide(byAdrian, new Decider(ADRIAN.account(), Set.of(), List.of(fionas)), decision),
                () -> decide(bySana, decider("sana", "sana-saito", Role.FINANCE), decision),
                () -> decide(bySana, decider("adrian", "adrian-adeyemi", Role.FINANCE), decision));

        for (Runnable path : paths) {
            assertThat(codeOf(path)).isEqualTo("approval.twice");
        }
    }

    private static void decide(ApprovalRequest request, Decider decider, Decision decision) {
        request.decide(decider, request.version(), decision, Optional.of("because"), SOON);
    }

    /**
     * Whatever people with whatever accounts, roles and delegations try in whatever order: what was decided was decided by as many different people as
     * there are decisions, none of them whose own it is, and what has come to its end stays as it is.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfAttemptsLetsAnybodyDecideOnHisOwn(long seed) {
        Random random = new Random(seed);
        ApprovalRequest request = asked(random.nextBoolean() ? "0.2" : "0.4");
        Instant now = OPENED;
        for (int attempt = 0; attempt < 60; attempt++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(240)));
            RequestState before = request.stateAt(now);
            ApprovalRequest after = attempted(request, random, now);
            if (before != RequestState.PENDING) {
                assertThat(after).isEqualTo(request);
            }
            request = after;
            assertPeopleApart(request);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static final List<String> PEOPLE =
            List.of("olivia-okafor", "otto-olsen", "adrian-adeyemi", "fiona-fischer", "sana-saito");

    private static ApprovalRequest attempted(ApprovalRequest request, Random random, Instant now) {
        Decider decider = anybody(random, now);
        try {
            return random.nextInt(8) == 0
                    ? request.withdraw(decider.account(), request.version(), Optional.empty(), now)
                    : request.decide(
                            decider,
                            request.version(),
                            random.nextInt(6) == 0 ? Decision.REJECT : Decision.APPROVE,
                            Optional.of("because"),
                            now);
        } catch (ApprovalRefused refused) {
            return request;
        }
    }

    private static Decider anybody(Random random, Instant now) {
        Account account = somebody(random);
        Set<String> roles = new HashSet<>();
        ApprovalStep.DECIDING.stream().filter(_ -> random.nextInt(3) == 0).forEach(roles::add);
        List<Delegation> lent = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            Account from = somebody(random);
            if (!from.isSamePersonAs(Account.of(account.username()))) {
                Actor giver = new Actor(
                        from.username(), "", Set.of(Role.APPROVER, Role.FINANCE), Optional.empty(), from.person());
                LocalDate day = new Delegation.Moment(now).day();
                lent.add(Delegation.give(
                        new UUID(0, i),
                        giver,
                        account.username(),
                        new DateRange(day, day.plusDays(1)),
                        "away",
                        new Delegation.Moment(now)));
            }
        }
        return new Decider(account, roles, lent);
    }

    private static Account somebody(Random random) {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String first = person.substring(0, person.indexOf('-'));
        return account(random.nextBoolean() ? first : first + ".two", person);
    }

    private static void assertPeopleApart(ApprovalRequest request) {
        List<String> took = new ArrayList<>();
        request.history().stream().filter(RequestChange::isDecision).forEach(change -> {
            took.add(change.by().person());
            change.onBehalfOf().map(Account::person).ifPresent(took::add);
        });
        assertThat(took).doesNotHaveDuplicates().doesNotContain("olivia-okafor", "otto-olsen");
        assertThat(request.approvals())
                .hasSizeLessThanOrEqualTo(request.requirement().steps().size());
    }
}
