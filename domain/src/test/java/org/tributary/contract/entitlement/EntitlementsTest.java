package org.tributary.contract.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.SIGNED;
import static org.tributary.contract.Contracts.USD;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.contract;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seatFee;
import static org.tributary.contract.Contracts.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.contract.Amendment;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.LineId;
import org.tributary.contract.LossReason;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

class EntitlementsTest {

    private static final Contract ORDER = order(monthly(), seats("seats", 10, "30"));

    private static EntitledLine on(Contract contract, String day) {
        return lines(contract, day).getFirst();
    }

    private static List<EntitledLine> lines(Contract contract, String day) {
        return new Entitlements(contract, _ -> Optional.empty()).on(LocalDate.parse(day));
    }

    private static Standing standing(Contract contract, String day) {
        return on(contract, day).now().standing();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2025-12-31 | NOT_BEGUN
        2026-01-01 | GRANTED
        2026-12-31 | GRANTED
        2027-01-01 | ENDED_WITH_TERM
        """)
    void isGrantedFromTheFirstDayOfTheTermToTheLast(String day, Standing standing) {
        assertThat(standing(ORDER, day)).isEqualTo(standing);
    }

    @Test
    void whatIsTakenBackWithinTheWindowIsCancelled() {
        Contract windowed = contract(USD, monthly(), new CancellationTerms(Optional.of(7)), seats("seats", 10, "30"));
        Contract ended = amended(windowed, "2026-01-08", new ContractChange.EndLine(SEATS));

        assertThat(standing(ended, "2026-01-07")).isEqualTo(Standing.GRANTED);
        assertThat(standing(ended, "2026-01-08")).isEqualTo(Standing.ENDED_BY_CANCELLATION);
    }

    @Test
    void aLineThatWasAddedAndTakenBackOnItsFirstDayNeverStood() {
        Contract added = amended(ORDER, "2026-03-01", new ContractChange.AddLine(seats("more", 5, "30")));
        Contract ended = amended(added, "2026-03-01", new ContractChange.EndLine(new LineId("more")));

        assertThat(lines(ended, "2026-05-01"))
                .filteredOn(line -> line.line().value().equals("more"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.now().standing()).isEqualTo(Standing.ENDED_BY_CANCELLATION);
                    assertThat(line.now().quantity()).isEqualTo(Quantity.of(5));
                    assertThat(line.now().subscribedOn()).isEmpty();
                    assertThat(line.next()).isEmpty();
                });
    }

    @Test
    void aContractThatIsTerminatedOnItsFirstDayNeverEntitled() {
        Contract never = amended(ORDER, "2026-01-01", new ContractChange.Terminate());

        assertThat(standing(never, "2026-01-01")).isEqualTo(Standing.ENDED_BY_TERMINATION);
        assertThat(EntitledProduct.of(lines(never, "2026-01-01"))).isEmpty();
    }

    @Test
    void aLineThatEndedBeforeTheTerminationWasEndedByWhatEndedIt() {
        Contract ended = amended(ORDER, "2026-03-01", new ContractChange.EndLine(SEATS));
        Contract terminated = amended(ended, "2026-06-01", new ContractChange.Terminate());

        assertThat(standing(terminated, "2026-07-01")).isEqualTo(Standing.ENDED_BY_REDUCTION);
    }

    @Test
    void aLineThatEndsLaterThanWasAgreedEndsWithItsTerm() {
        Contract shorter =
                amended(ORDER, "2026-02-01", new ContractChange.CoTerm(SEATS, LocalDate.parse("2026-06-01")));
        Contract longer =
                amended(shorter, "2026-03-01", new ContractChange.CoTerm(SEATS, LocalDate.parse("2026-09-01")));
        Contract extended = amended(ORDER, "2026-03-01", new ContractChange.Extend(LocalDate.parse("2027-06-01")));

        assertThat(standing(shorter, "2026-06-01")).isEqualTo(Standing.ENDED_BY_REDUCTION);
        assertThat(standing(longer, "2026-09-01")).isEqualTo(Standing.ENDED_WITH_TERM);
        assertThat(standing(extended, "2027-06-01")).isEqualTo(Standing.ENDED_WITH_TERM);
    }

    @Test
    void aChangeOfPriceIsNoOtherStretch() {
        Contract dearer = amended(ORDER, "2026-04-01", new ContractChange.ChangePrice(SEATS, seatFee("40")));

        assertThat(on(dearer, "2026-05-01").now().from()).contains(LocalDate.parse("2026-01-01"));
        assertThat(on(dearer, "2026-05-01").now().until()).contains(LocalDate.parse("2027-01-01"));
    }

    @Test
    void anotherCustomerIsEntitledFromTheTransferOn() {
        SoldThrough umbrella = new SoldThrough(
                new ChannelCode("DIRECT_ENTERPRISE"),
                new Route(List.of(new OrganizationId("openai"), new OrganizationId("umbrella"))),
                List.of());
        Contract transferred = amended(ORDER, "2026-07-01", new ContractChange.Transfer(umbrella));

        assertThat(on(transferred, "2026-06-30").now().customer()).hasToString("acme");
        assertThat(on(transferred, "2026-06-30").next().getFirst().customer()).hasToString("umbrella");
        assertThat(on(transferred, "2026-07-01").now().customer()).hasToString("umbrella");
        assertThat(on(transferred, "2027-02-01").now().customer()).hasToString("umbrella");
    }

    @Test
    void aLineGoesOnByItselfWhereTheContractDoesAndNobodyGaveNotice() {
        Contract automatic = renewing(ORDER);
        Contract noticed = automatic.amend(
                new Amendment(
                        1,
                        "notice",
                        LocalDate.parse("2026-06-01"),
                        List.of(new ContractChange.GiveNotice(NoticeParty.CUSTOMER, LossReason.PRICE)),
                        Instant.EPOCH),
                Instant.parse("2026-06-01T12:00:00Z"));
        Contract alone =
                amended(automatic, "2026-02-01", new ContractChange.CoTerm(SEATS, LocalDate.parse("2026-06-01")));

        assertThat(on(automatic, "2026-05-01").renews()).isTrue();
        assertThat(on(noticed, "2026-07-01").renews()).isFalse();
        assertThat(on(alone, "2026-05-01").renews()).isFalse();
        assertThat(on(ORDER, "2026-05-01").renews()).isFalse();
    }

    private static Contract renewing(Contract contract) {
        return new Contract(
                contract.id(),
                contract.kind(),
                contract.title(),
                contract.term(),
                contract.currency(),
                contract.segment(),
                contract.through(),
                contract.billing(),
                RenewalTerms.of(RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.ZERO),
                contract.cancellation(),
                contract.lines(),
                contract.purchaseOrder(),
                contract.documents(),
                contract.signedOn(),
                SIGNED,
                List.of());
    }
}
