package org.tributary.contract.renewal;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractState;
import org.tributary.contract.LineTerms;
import org.tributary.contract.Timeline;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/** What the lines of a contract that recur come to, at the quantities of a day. What is charged once, and what is suspended, comes to nothing. */
record RecurringValue(Contract contract, Timeline timeline) {

    static RecurringValue of(Contract contract) {
        return new RecurringValue(contract, contract.timeline());
    }

    /** So many months at the prices of a day, rounded once as the contract's billing terms say. */
    Money on(LocalDate day, int months) {
        return rounded(lines(day).map(terms -> terms.priceOf(months)).reduce(Rate.ZERO, Rate::plus));
    }

    /** So many months at other prices; empty where one of them cannot be told. */
    Optional<Money> at(LocalDate day, Function<LineTerms, Optional<Rate>> prices) {
        return lines(day)
                .map(prices)
                .reduce(Optional.of(Rate.ZERO), (all, one) -> all.flatMap(sum -> one.map(sum::plus)))
                .map(this::rounded);
    }

    private Stream<LineTerms> lines(LocalDate day) {
        return timeline.on(day).stream().flatMap(state -> served(state, day)).filter(terms -> !terms.isOnce());
    }

    private static Stream<LineTerms> served(ContractState state, LocalDate day) {
        return state.lines().keySet().stream().flatMap(line -> state.termsOf(line, day).stream());
    }

    private Money rounded(Rate exact) {
        long units = BigInteger.TEN
                .pow(contract.currency().getDefaultFractionDigits())
                .longValueExact();
        return new Money(exact.of(units, contract.billing().rounding()), contract.currency());
    }
}
