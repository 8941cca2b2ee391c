package org.tributary.offering.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.approval.Act;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.identity.Account;
import org.tributary.offering.Refused;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.RunningContracts.Policy;

/** A change of the catalogue before it holds. */
class CatalogChangeTest {

    private static final ChangeId ID = new ChangeId(UUID.fromString("7b1d5ee0-0000-4000-8000-000000000001"));
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final NewProduct LITE =
            new NewProduct(new ProductId("team-lite"), "Team Lite", ProductClass.NON_API, "Team");

    @Test
    void changesSomethingUnderATitle() {
        assertThat(Refused.faults(() -> new CatalogChange(" ", List.of(), List.of(), List.of())))
                .isEqualTo("change.title /title; change.empty");
        assertThat(Refused.faults(() -> new CatalogChange("Launch", List.of(LITE), List.of(), List.of())))
                .isEmpty();
        assertThat(Refused.faults(() -> new CatalogChange("Prices", List.of(), List.of(), List.of(prices("list")))))
                .isEmpty();
    }

    @Test
    void changesNoThingTwice() {
        assertThat(Refused.faults(() -> new CatalogChange(
                        "Twice",
                        List.of(LITE, LITE, LITE),
                        List.of(),
                        List.of(prices("list"), prices("other"), prices("list")))))
                .isEqualTo("change.twice /products/1; change.twice /products/2; change.twice /prices/2");
    }

    @Test
    void bringsAProductAsTheCatalogueKeepsIt() {
        assertThat(LITE.product())
                .isEqualTo(new Product(new ProductId("team-lite"), "Team Lite", ProductClass.NON_API, "Team"));
    }

    @Test
    void isEditedAndTakenStepByStepByWhoReadItsVersion() {
        CatalogChange first = new CatalogChange("Launch", List.of(LITE), List.of(), List.of());
        CatalogChange second = new CatalogChange("Launch of Lite", List.of(LITE), List.of(), List.of());

        ChangeDraft created = ChangeDraft.create(ID, first, Account.of("sana"), NOW);
        ChangeDraft edited = created.edit(second, act("sana", 1));
        ChangeDraft submitted = edited.step(Step.SUBMIT, act("sana", 2));

        assertThat(created.life().state()).isEqualTo(DraftState.DRAFT);
        assertThat(created.life().author()).isEqualTo("sana");
        assertThat(edited.change()).isEqualTo(second);
        assertThat(edited.life().version()).isEqualTo(2);
        assertThat(submitted.life().state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(submitted.change()).isEqualTo(second);
        assertThat(submitted.id()).isEqualTo(ID);
        assertThat(Refused.faults(() -> edited.edit(first, act("omar", 1)))).isEqualTo("draft.version");
    }

    private static Act act(String actor, int version) {
        return new Act(actor, version, NOW.plusSeconds(60), Optional.empty());
    }

    private static Repricing prices(String book) {
        return new Repricing(
                new PriceBookId(book),
                Books.version("new", "2026-12-01", Policy.NOW, Books.seat(ContractTerm.MONTH, "15")));
    }
}
