package org.tributary.terms.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.exclusivity;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.instant;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.term;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.Waiver;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.Term;

/** Which clause comes before which. */
class GuardTest {
    private static final OrganizationId CLOUD = new OrganizationId("cloud");
    private static final Product PRODUCT = new Product(new ProductId("api"), "API", ProductClass.API_STATELESS, "tier");
    private static final Clause CARVE_OUT = new CarveOut(id("carve-out"), TEST, Coverage.ALL, Term.OPEN, "carved out.");
    private static final Clause DENIED = exclusivity("denied", Coverage.ALL, Verdict.DENIED, Term.OPEN);
    private static final Clause ALLOWED = exclusivity("allowed", Coverage.ALL, Verdict.ALLOWED, Term.OPEN);
    private static final Clause CONDITIONAL = exclusivity("conditional", Coverage.ALL, Verdict.CONDITIONAL, Term.OPEN);
    private static final Clause REFUSAL =
            new RightOfFirstRefusal(id("refusal"), TEST, PARTNER, Coverage.ALL, Term.OPEN, "capacity");
    private static final Clause FIRST_SHIP = firstShip("first-ship", PARTNER);

    @Test
    void allowsWhatNoClauseCovers() {
        GuardAnswer answer = ask(CLOUD, GuardFacts.NONE);

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(answer.clause()).isEmpty();
        assertThat(answer.reason()).isEqualTo("Nothing restricts it.");
        assertThat(answer.revision()).isEqualTo(1);
        assertThat(answer.steps())
                .containsExactly(
                        "On 2026-06-01, as known at 2026-06-01T00:00:00Z, the terms A govern (revision 1).",
                        "api is of the class API_STATELESS on that day.",
                        "No carve-out covers it.",
                        "No exclusivity covers it.",
                        "No right of first refusal covers it.",
                        "No first-ship clause covers it.");
    }

    @Test
    void letsACarveOutAllowWhateverElseIsAgreed() {
        GuardAnswer answer = ask(CLOUD, GuardFacts.NONE, DENIED, REFUSAL, FIRST_SHIP, CARVE_OUT);

        assertThat(answer.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(answer.clause()).contains(id("carve-out"));
        assertThat(answer.reason()).isEqualTo("carved out.");
        assertThat(answer.steps())
                .contains("carve-out decides: Carved out and allowed: everything: carved out.", "ALLOWED: carved out.");
    }

    @Test
    void saysOfNoClauseThatBindsThatItDoesNot() {
        assertThat(ask(CLOUD, GuardFacts.NONE, DENIED).steps())
                .noneMatch(step -> step.contains("does not bind"))
                .contains("denied decides: Denied for everything: reason of denied.", "DENIED: reason of denied.");
    }

    @Test
    void letsTheFirstExclusivityDecide() {
        assertThat(decision(CLOUD, GuardFacts.NONE, DENIED, ALLOWED)).isEqualTo("DENIED denied");
        assertThat(decision(CLOUD, GuardFacts.NONE, ALLOWED, DENIED)).isEqualTo("ALLOWED allowed");
        assertThat(decision(CLOUD, GuardFacts.NONE, CONDITIONAL, DENIED, REFUSAL, FIRST_SHIP))
                .isEqualTo("CONDITIONAL conditional");
        Clause past = exclusivity("past", Coverage.ALL, Verdict.DENIED, term("-", "2026-06-01"));
        assertThat(decision(CLOUD, GuardFacts.NONE, past, ALLOWED)).isEqualTo("ALLOWED allowed");
        assertThat(ask(CLOUD, GuardFacts.NONE, past).steps())
                .contains("past covers it and does not bind on that day.")
                .doesNotContain("No exclusivity covers it.");
    }

    @Test
    void asksTheHolderOfARightOfFirstRefusalWhereNoExclusivityDecides() {
        GuardFacts refused = new GuardFacts(List.of(), List.of(waiver(PARTNER, true, true)));

        assertThat(decision(CLOUD, GuardFacts.NONE, REFUSAL)).isEqualTo("CONDITIONAL refusal");
        assertThat(ask(CLOUD, GuardFacts.NONE, REFUSAL).reason()).isEqualTo("Only where partner has refused capacity.");
        assertThat(decision(CLOUD, new GuardFacts(List.of(), List.of(waiver(PARTNER, false, true))), REFUSAL))
                .isEqualTo("CONDITIONAL refusal");
        assertThat(decision(CLOUD, refused, REFUSAL)).isEqualTo("ALLOWED refusal");
        assertThat(decision(PARTNER, GuardFacts.NONE, REFUSAL)).isEqualTo("ALLOWED -");
        assertThat(ask(PARTNER, GuardFacts.NONE, REFUSAL).steps()).contains("refusal is met: it is hosted at partner.");
        assertThat(decision(CLOUD, GuardFacts.NONE, REFUSAL, ALLOWED)).isEqualTo("ALLOWED allowed");
        assertThat(decision(CLOUD, GuardFacts.NONE, REFUSAL, FIRST_SHIP)).isEqualTo("CONDITIONAL refusal");
        assertThat(decision(CLOUD, refused, REFUSAL, FIRST_SHIP)).isEqualTo("ALLOWED first-ship");
    }

    @Test
    void stillShipsFirstAfterAnExclusivityThatAllows() {
        assertThat(decision(CLOUD, GuardFacts.NONE, ALLOWED, FIRST_SHIP)).isEqualTo("CONDITIONAL first-ship");
        assertThat(decision(PARTNER, GuardFacts.NONE, ALLOWED, FIRST_SHIP)).isEqualTo("ALLOWED allowed");
        assertThat(decision(CLOUD, launched("api", PARTNER), ALLOWED, FIRST_SHIP))
                .isEqualTo("ALLOWED first-ship");
        assertThat(decision(CLOUD, launched("other", PARTNER), FIRST_SHIP)).isEqualTo("CONDITIONAL first-ship");
        assertThat(decision(CLOUD, launched("api", CLOUD), FIRST_SHIP)).isEqualTo("CONDITIONAL first-ship");
    }

    @Test
    void asksEveryHostThatComesFirst() {
        Clause second = firstShip("second", VENDOR);

        assertThat(decision(CLOUD, launched("api", PARTNER), FIRST_SHIP, second))
                .isEqualTo("CONDITIONAL second");
        assertThat(decision(CLOUD, launched("api", VENDOR), FIRST_SHIP, second)).isEqualTo("CONDITIONAL first-ship");
        assertThat(decision(CLOUD, launched("api", VENDOR), second, FIRST_SHIP)).isEqualTo("CONDITIONAL first-ship");
    }

    @Test
    void hearsOnlyWhatWasSaidOfTheProduct() {
        Waiver other = new Waiver(
                new ProductId("other"),
                PARTNER,
                true,
                true,
                Waiver.Publication.PUBLISHED,
                LocalDate.parse("2026-01-01"),
                instant("2026-01-01"),
                TEST);

        assertThat(decision(CLOUD, new GuardFacts(List.of(), List.of(other)), FIRST_SHIP))
                .isEqualTo("CONDITIONAL first-ship");
    }

    @Test
    void refusesADayThatNoTermsGovernAndAQuestionAboutAnotherProduct() {
        GuardQuestion early = question(CLOUD, "api", "2024-12-31");
        GuardQuestion other = question(CLOUD, "other", "2026-06-01");

        assertThatThrownBy(() -> Guard.answer(
                        early, agreement(revision("A", "2025-01-01", "-", "2025-01-01")), PRODUCT, GuardFacts.NONE))
                .isInstanceOf(NoTermsInForce.class);
        assertThatThrownBy(() -> Guard.answer(
                        other, agreement(revision("A", "2025-01-01", "-", "2025-01-01")), PRODUCT, GuardFacts.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("api was not asked about, but other");
    }

    private static String decision(OrganizationId host, GuardFacts facts, Clause... clauses) {
        GuardAnswer answer = ask(host, facts, clauses);
        return answer.verdict() + " " + answer.clause().map(Object::toString).orElse("-");
    }

    private static GuardAnswer ask(OrganizationId host, GuardFacts facts, Clause... clauses) {
        return Guard.answer(
                question(host, "api", "2026-06-01"),
                agreement(revision("A", "2025-01-01", "-", "2025-01-01", clauses)),
                PRODUCT,
                facts);
    }

    private static GuardQuestion question(OrganizationId host, String product, String on) {
        return new GuardQuestion(
                VENDOR,
                new ProductId(product),
                host,
                CustomerSegment.COMMERCIAL,
                LocalDate.parse(on),
                instant("2026-06-01"));
    }

    private static GuardFacts launched(String product, OrganizationId host) {
        LocalDate on = LocalDate.parse("2026-05-01");
        return new GuardFacts(
                List.of(new Launch(new ProductId(product), host, on, instant("2026-05-01"), TEST)), List.of());
    }

    private static Waiver waiver(OrganizationId grantedBy, boolean cannot, boolean declines) {
        return new Waiver(
                PRODUCT.id(),
                grantedBy,
                cannot,
                declines,
                Waiver.Publication.PUBLISHED,
                LocalDate.parse("2026-01-01"),
                instant("2026-01-01"),
                TEST);
    }

    private static FirstShip firstShip(String id, OrganizationId host) {
        return new FirstShip(id(id), TEST, host, Coverage.ALL, Term.OPEN);
    }
}
