package org.tributary.approval.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.approval.boundary.ApprovalWorld.account;
import static org.tributary.approval.boundary.ApprovalWorld.quote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Decision;
import org.tributary.approval.request.RequestId;
import org.tributary.database.Outcome;
import org.tributary.database.Platform;
import org.tributary.database.TestServer;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;

/**
 * Every way to say yes, or no, to what is one's own: as who asked or as who wrote it; from the same account, a second one, or the same one that claims to be
 * somebody else; under the step's role, the one it is escalated to, an administrator's beside it, or all of them; as the delegate of somebody who may decide,
 * or through a delegate of one's own; at the first step and the second; one by one, among many, and tried out. All are refused, and leave nothing behind.
 */
class SelfApprovalPathsTest {

    private static final Set<String> SELF =
            Set.of("approval.self", "approval.twice", "approval.role", "approval.delegation");

    private final Platform platform = new Platform(TestServer.create("self_approval"));
    private final ApprovalWorld world = new ApprovalWorld(platform).withPolicy();
    private final Actor anna = account("anna", "anna-abe", Role.APPROVER);
    private final Actor fiona = account("fiona", "fiona-fischer", Role.FINANCE);
    private final Actor zoe = account("zoe", "zoe-zhou", Role.SALES_OPS);
    private int requests;

    /** Who would decide, and in words how. */
    private record Path(String words, Actor actor) {}

    /** A request, and whose own it is. */
    private record Own(String words, ApprovalRequest request, String username, String person) {}

    private static final List<List<String>> ROLES = List.of(
            List.of(Role.APPROVER),
            List.of(Role.FINANCE),
            List.of(Role.APPROVER, Role.ADMIN),
            List.of(Role.FINANCE, Role.ADMIN),
            List.of(Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.ADMIN));

    @Test
    void nobodyDecidesOnHisOwnOnAnyPath() {
        List<String> tried = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (Own own : owned()) {
            for (Path path : paths(own)) {
                for (Decision decision : Decision.values()) {
                    String words = own.words() + ", " + path.words() + ", " + decision;
                    attempt(words, tried, passed, () -> world.decide(path.actor(), own.request(), decision));
                    attempt(words + ", among many", tried, passed, () -> inBulk(path.actor(), own, decision, false));
                    attempt(words + ", tried out", tried, passed, () -> inBulk(path.actor(), own, decision, true));
                }
            }
        }

        System.out.println("Self-approval: " + tried.size() + " paths tried, " + (tried.size() - passed.size())
                + " refused, " + passed.size() + " passed");
        assertThat(passed).isEmpty();
        assertThat(tried).hasSizeGreaterThan(1_000);
    }

    private interface Attempt {
        void run();
    }

    private static void attempt(String words, List<String> tried, List<String> passed, Attempt attempt) {
        tried.add(words);
        try {
            attempt.run();
            passed.add(words);
        } catch (Refusal refused) {
            if (!SELF.contains(refused.code())) {
                passed.add(words + ": " + refused.code());
            }
        }
    }

    private void inBulk(Actor actor, Own own, Decision decision, boolean dryRun) {
        int version = world.require(own.request()).version();
        Outcome<RequestId, ApprovalRequest> outcome = platform.ask(
                        actor,
                        ApprovalRequests.class,
                        all -> all.decideAll(
                                List.of(new ApprovalRequests.Pick(own.request().id(), version)),
                                decision,
                                Optional.of("because"),
                                dryRun))
                .getFirst();
        assertThat(world.require(own.request()).version()).isEqualTo(version);
        Refusal.Fault refused = outcome.refused().orElse(new Refusal.Fault("none", "", "passed"));
        throw new Told(refused);
    }

    /** A refusal as a bulk tells it. */
    private static final class Told extends Refusal {
        private static final long serialVersionUID = 1L;

        Told(Fault fault) {
            super(Kind.FORBIDDEN, fault.code(), fault.message(), List.of(fault));
        }
    }

    /** At the first step and at the second, fresh and escalated; of who asks, and of who wrote it. */
    private List<Own> owned() {
        Actor olivia = account("olivia", "olivia-okafor", Role.SALES_OPS);
        Account otto = new Account("otto", "otto-olsen");
        ApprovalRequest first = asked(olivia, otto);
        ApprovalRequest second = asked(olivia, otto);
        platform.sleep(Duration.ofDays(2));
        world.approve(anna, second);
        return List.of(
                new Own("asked by oneself, first step escalated", first, "olivia", "olivia-okafor"),
                new Own("written by oneself, first step escalated", first, "otto", "otto-olsen"),
                new Own("asked by oneself, second step", second, "olivia", "olivia-okafor"),
                new Own("written by oneself, second step", second, "otto", "otto-olsen"),
                new Own("decided by oneself before", second, "anna", "anna-abe"));
    }

    private ApprovalRequest asked(Actor olivia, Account otto) {
        return world.open(olivia, quote("Q-" + ++requests, "1", "0.4", otto)).orElseThrow();
    }

    private List<Path> paths(Own own) {
        List<Path> paths = new ArrayList<>();
        List<Account> accounts = List.of(
                new Account(own.username(), own.person()),
                new Account(own.username() + ".two", own.person()),
                // a second account whose provider names the person in other letters
                new Account(own.username() + ".two", own.person().toUpperCase(Locale.ROOT)),
                // the same account, whose provider names nobody, or somebody else
                new Account(own.username(), own.username()),
                new Account(own.username(), "somebody-else"));
        for (Account account : accounts) {
            for (List<String> roles : ROLES) {
                paths.add(new Path(
                        "as " + account.username() + "/" + account.person() + " with " + roles,
                        account(account.username(), account.person(), roles.toArray(String[]::new))));
            }
            paths.addAll(asDelegate(account));
            paths.addAll(throughDelegate(own, account));
        }
        return paths;
    }

    /** As the delegate of somebody who may decide. */
    private List<Path> asDelegate(Account account) {
        Actor delegate = account(account.username(), account.person(), Role.SALES_OPS);
        List<Path> paths = new ArrayList<>();
        for (Actor from : List.of(anna, fiona, account("all", "all-alone", Role.APPROVER, Role.FINANCE))) {
            if (!from.account().isSamePersonAs(account)) {
                world.lend(from, delegate);
                paths.add(new Path("as " + account + "/" + account.person() + " for " + from.username(), delegate));
            }
        }
        return paths;
    }

    /** Through a delegate of one's own, who decides on nothing himself. */
    private List<Path> throughDelegate(Own own, Account account) {
        String name = "zoe-" + Integer.toHexString((own.words() + account).hashCode());
        Actor delegate = account(name, name, zoe.roles().toArray(String[]::new));
        world.lend(account(account.username(), account.person(), Role.APPROVER, Role.FINANCE), delegate);
        return List.of(new Path("through a delegate of " + account.username() + "/" + account.person(), delegate));
    }
}
