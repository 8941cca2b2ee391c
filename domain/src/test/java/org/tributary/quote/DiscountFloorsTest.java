package org.tributary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Contracts;
import org.tributary.money.Rate;

class DiscountFloorsTest {

    private static final ProductId OTHER = new ProductId("sora");
    private static final DiscountFloors FLOORS = new DiscountFloors(
            LocalDate.parse("2026-01-01"),
            List.of(
                    floor("sales-ops", Optional.empty(), "0.2"),
                    floor("sales-ops", Optional.of(OTHER), "0.05"),
                    floor("finance", Optional.empty(), "0.4")));

    @Test
    void theFloorOfAProductWinsOverTheOneForAllAndTheDeepestRoleCounts() {
        assertThat(FLOORS.most(Contracts.ENTERPRISE, Set.of("sales-ops"))).isEqualTo(Rate.of("0.2"));
        assertThat(FLOORS.most(OTHER, Set.of("sales-ops"))).isEqualTo(Rate.of("0.05"));
        assertThat(FLOORS.most(OTHER, Set.of("sales-ops", "finance"))).isEqualTo(Rate.of("0.4"));
        assertThat(FLOORS.most(OTHER, Set.of("approver"))).isEqualTo(Rate.ZERO);
        assertThat(FLOORS.most(OTHER, Set.of())).isEqualTo(Rate.ZERO);
    }

    @Test
    void everyDiscountThatIsTooDeepIsTold() {
        Offer offer = Offers.offer(
                Offers.DIRECT,
                List.of(),
                Offers.seats("a", 1, "0.2"),
                Offers.seats("b", 1, "0.21"),
                Offers.seats("c", 1, "0.5"));

        FLOORS.check(Offers.offer(Offers.DIRECT, List.of(), Offers.seats("a", 1, "0.2")), Set.of("sales-ops"));
        assertThatThrownBy(() -> FLOORS.check(offer, Set.of("sales-ops")))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refused -> {
                    assertThat(refused.code()).isEqualTo("quote.discount-floor");
                    assertThat(refused.faults())
                            .extracting(Refusal.Fault::pointer)
                            .containsExactly("/lines/1/discount", "/lines/2/discount");
                    assertThat(refused.faults().getFirst().message())
                            .isEqualTo("You may quote chatgpt-enterprise at 20 % off at most.");
                });
    }

    @Test
    void theLatestFloorsOfADayHold() {
        DiscountFloors later = new DiscountFloors(LocalDate.parse("2026-06-01"), List.of());
        DiscountFloors corrected =
                new DiscountFloors(LocalDate.parse("2026-01-01"), List.of(floor("finance", Optional.empty(), "0.1")));
        List<RecordedFloors> recorded = List.of(
                recorded(FLOORS, "2025-12-01"), recorded(later, "2025-12-02"), recorded(corrected, "2025-12-03"));

        assertThat(RecordedFloors.inForce(recorded, LocalDate.parse("2025-12-31")))
                .isEqualTo(DiscountFloors.NONE);
        assertThat(RecordedFloors.inForce(recorded, LocalDate.parse("2026-05-31")))
                .isEqualTo(corrected);
        assertThat(RecordedFloors.inForce(recorded, LocalDate.parse("2026-06-01")))
                .isEqualTo(later);
    }

    @Test
    void floorsAreRefusedWithAllTheirFaults() {
        assertThatThrownBy(() -> new DiscountFloors(
                        LocalDate.parse("2026-01-01"),
                        List.of(floor("finance", Optional.empty(), "1"), floor("finance", Optional.empty(), "-0.1"))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .containsExactly(
                                        "discount-floor.most /floors/0/most",
                                        "discount-floor.most /floors/1/most",
                                        "discount-floor.repeated /floors/1"));
    }

    private static DiscountFloors.Floor floor(String role, Optional<ProductId> product, String most) {
        return new DiscountFloors.Floor(role, product, Rate.of(most));
    }

    private static RecordedFloors recorded(DiscountFloors floors, String day) {
        return new RecordedFloors(floors, Instant.parse(day + "T00:00:00Z"), "fiona");
    }
}
