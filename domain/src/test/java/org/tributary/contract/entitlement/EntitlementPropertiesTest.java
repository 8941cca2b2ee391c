package org.tributary.contract.entitlement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seatFee;
import static org.tributary.contract.Contracts.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Contracts;
import org.tributary.contract.LineId;
import org.tributary.money.Quantity;

/** What holds of entitlements however a contract is amended, back and ahead, by seed. */
class EntitlementPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-12-20");
    private static final LocalDate END = LocalDate.parse("2027-06-01");
    private static final LineId MORE = new LineId("more");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static Contract contract(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Contract contract = order(monthly(), seats("seats", 10, "30"), seats("more", 5, "20"));
        for (int i = 0; i < 8; i++) {
            contract = amended(contract, random);
        }
        return contract;
    }

    private static Contract amended(Contract contract, SplittableRandom random) {
        LocalDate on = LocalDate.parse("2026-01-01").plusDays(random.nextInt(365));
        LineId line = random.nextBoolean() ? SEATS : MORE;
        ContractChange change = switch (random.nextInt(12)) {
            case 0, 1 -> new ContractChange.AddQuantity(line, Quantity.of(1 + random.nextInt(20)));
            case 2 -> new ContractChange.ReduceQuantity(line, Quantity.of(1 + random.nextInt(9)));
            case 3 -> new ContractChange.ChangePrice(line, seatFee("19.99"));
            case 4 -> new ContractChange.Suspend();
            case 5 -> new ContractChange.Resume();
            case 6 -> new ContractChange.EndLine(line);
            case 7 -> new ContractChange.CoTerm(line, on.plusDays(1 + random.nextInt(100)));
            case 8 -> new ContractChange.Extend(LocalDate.parse("2027-01-15").plusDays(random.nextInt(90)));
            case 9 -> new ContractChange.AddLine(seats("more", 3, "20"));
            case 10 -> new ContractChange.MoveChannel(Contracts.through(random.nextInt(3)));
            default ->
                random.nextInt(4) == 0
                        ? new ContractChange.Terminate()
                        : new ContractChange.TrueUp(line, Quantity.of(random.nextInt(30)));
        };
        try {
            return Contracts.amended(contract, on.toString(), change);
        } catch (Refusal refused) {
            // an amendment that cannot be made leaves the contract as it is
            return contract;
        }
    }

    private static Stream<LocalDate> days() {
        return FIRST.datesUntil(END, Period.ofDays(5));
    }

    /** The bill and the entitlement speak of the same days and seats. */
    @ParameterizedTest
    @MethodSource("seeds")
    void grantsWhatIsServedAndNothingElse(long seed) {
        Contract contract = contract(seed);
        Entitlements entitlements = new Entitlements(contract, _ -> Optional.empty());
        days().forEach(day -> {
            Map<LineId, Quantity> served = contract.timeline().lines().stream()
                    .flatMap(line -> contract.timeline().segments(line).stream()
                            .filter(segment -> segment.days().contains(day))
                            .map(segment -> Map.entry(line, segment.terms().quantity())))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

            assertThat(entitlements.on(day).stream()
                            .filter(EntitledLine::isGranted)
                            .collect(
                                    toMap(EntitledLine::line, line -> line.now().quantity())))
                    .as("%s on %s", contract, day)
                    .isEqualTo(served);
        });
    }

    /** Whatever day is asked about, the stretches of a line are the same: what was next comes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsNextComes(long seed) {
        Contract contract = contract(seed);
        Entitlements entitlements = new Entitlements(contract, _ -> Optional.empty());
        Map<LineId, List<LineStretch>> all = entitlements.on(FIRST).stream()
                .collect(toMap(
                        EntitledLine::line,
                        line -> Stream.concat(Stream.of(line.now()), line.next().stream())
                                .toList()));
        days().forEach(day -> entitlements.on(day).forEach(line -> {
            List<LineStretch> stretches = all.getOrDefault(line.line(), List.of());

            assertThat(line.now()).as("%s on %s", contract, day).isIn(stretches);
            assertThat(line.next())
                    .as("%s on %s", contract, day)
                    .isEqualTo(stretches.subList(stretches.indexOf(line.now()) + 1, stretches.size()));
        }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerAsKnownBeforeAnAmendmentIsTheAnswerWithoutIt(long seed) {
        Contract contract = contract(seed);
        Instant later = Contracts.SIGNED.plusSeconds(1);
        Contract amended = contract.amend(
                new Amendment(
                        1,
                        "agreed",
                        contract.term().startInclusive(),
                        List.of(new ContractChange.AddLine(seats("later", 1, "30"))),
                        Instant.EPOCH),
                later);

        days().forEach(day -> assertThat(
                        new Entitlements(amended.known(later.minusMillis(1)).orElseThrow(), _ -> Optional.empty())
                                .on(day))
                .isEqualTo(new Entitlements(contract, _ -> Optional.empty()).on(day)));
    }
}
