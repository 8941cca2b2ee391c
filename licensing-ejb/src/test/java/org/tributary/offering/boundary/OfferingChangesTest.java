package org.tributary.offering.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.approval.Step;
import org.tributary.catalog.ProductId;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.UnitPrice;
import org.tributary.offering.change.CatalogChange;
import org.tributary.offering.change.ChangeDraft;
import org.tributary.offering.lifecycle.BundlePart;
import org.tributary.offering.lifecycle.Eligibility;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.OfferingComparison;
import org.tributary.offering.lifecycle.Packaging;
import org.tributary.party.OrganizationId;

/** How an offering is restricted and retired on a real database: seen before it holds, and refused where it names nothing. */
class OfferingChangesTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("offerings_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadWhatIsNamed() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    @Test
    void anOfferingIsHeldAgainstHowItIsOfferedBeforeItIsPublishedAndAfter() {
        ChangeDraft first = create(offering(step(LifecycleState.ANNOUNCED, "2026-05-01")));
        assertThat(compared(first)).singleElement().satisfies(one -> {
            assertThat(one.begins()).isTrue();
            assertThat(one.differences().getFirst().after()).contains("from 2026-05-01");
        });
        publish(first);

        ChangeDraft retired = create(offering(
                step(LifecycleState.ANNOUNCED, "2026-05-01"),
                new LifecycleStep(LifecycleState.RETIRED, LocalDate.parse("2027-01-01"), Set.of(DIRECT), Set.of())));
        List<OfferingComparison> before = compared(retired);
        publish(retired);

        assertThat(before).singleElement().satisfies(one -> {
            assertThat(one.begins()).isFalse();
            assertThat(one.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.name()).isEqualTo("retired through DIRECT");
                assertThat(difference.before()).isEmpty();
                assertThat(difference.after()).contains("from 2027-01-01");
            });
        });
        assertThat(compared(retired)).isEqualTo(before);
    }

    @Test
    void hostsAndPartsThatNobodyKnowsAreToldAtTheirCells() {
        Offering wrong = new Offering(
                SEATS,
                List.of(step(LifecycleState.ANNOUNCED, "2026-05-01")),
                Eligibility.EVERYBODY,
                new Packaging(Set.of("eu"), Set.of(new OrganizationId("no-cloud")), Set.of(), Optional.empty()),
                List.of(),
                List.of(new BundlePart(new ProductId("no-product"), UnitPrice.of("10"))),
                DEMO,
                Instant.EPOCH);

        Refusal refused = catchThrowableOfType(Refusal.class, () -> create(wrong));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(
                        "organization.unknown /offerings/0/packaging/hosts",
                        "product.unknown /offerings/0/bundle/0/product");
    }

    private static Offering offering(LifecycleStep... life) {
        return new Offering(
                SEATS,
                List.of(life),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(),
                List.of(),
                DEMO,
                Instant.EPOCH);
    }

    private static LifecycleStep step(LifecycleState state, String from) {
        return new LifecycleStep(state, LocalDate.parse(from), Set.of(), Set.of());
    }

    private ChangeDraft create(Offering offering) {
        CatalogChange change = new CatalogChange("Life of seats", List.of(), List.of(offering), List.of());
        return platform.ask(SALES, CatalogChanges.class, changes -> changes.create(Optional.empty(), change));
    }

    private List<OfferingComparison> compared(ChangeDraft draft) {
        return platform.ask(SALES, CatalogChanges.class, changes -> changes.offeringComparison(draft.id()));
    }

    private void publish(ChangeDraft draft) {
        take(SALES, draft, Step.SUBMIT, 1);
        take(APPROVER, draft, Step.APPROVE, 2);
        take(APPROVER, draft, Step.PUBLISH, 3);
        platform.sleep(Duration.ofMinutes(1));
    }

    private void take(Actor actor, ChangeDraft draft, Step step, int version) {
        platform.ask(actor, CatalogChanges.class, all -> all.step(draft.id(), step, version, Optional.empty()));
    }
}
