package org.tributary.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.offering.change.ChangeId;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.SubscriptionId;

/** The names of the catalogue: what may be one, and in which order they stand. */
class NamesTest {

    static Stream<Arguments> names() {
        Function<String, Object> country = CountryCode::new;
        Function<String, Object> charge = ChargeCode::new;
        Function<String, Object> meter = MeterCode::new;
        Function<String, Object> book = PriceBookId::new;
        Function<String, Object> subscription = SubscriptionId::new;
        return Stream.of(
                Arguments.of("country.code", country, List.of("DE", "IN"), List.of("de", "UK", "")),
                Arguments.of("charge.code", charge, List.of("a", "web-search-2"), List.of("2a", "Seat", "", "a b")),
                Arguments.of("meter.code", meter, List.of("gb-day", "token"), List.of("1k", "Token", "")),
                Arguments.of("price-book.id", book, List.of("2026-list", "list"), List.of("-list", "List", "")),
                Arguments.of("subscription.id", subscription, List.of("DEMO-S.1:a_b", "s"), List.of("-s", "s 1", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameHasItsFormAndReadsAsItIsWritten(
            String code, Function<String, Object> name, List<String> right, List<String> wrong) {
        assertThat(right).allSatisfy(text -> assertThat(name.apply(text)).hasToString(text));
        assertThat(wrong)
                .allSatisfy(text ->
                        assertThat(Refused.faults(() -> name.apply(text))).isEqualTo(code));
    }

    @Test
    void namesStandInTheOrderOfTheirLetters() {
        assertThat(sorted(CountryCode::new, "IN", "DE", "US")).isEqualTo("[DE, IN, US]");
        assertThat(sorted(ChargeCode::new, "seat", "calls", "tokens")).isEqualTo("[calls, seat, tokens]");
        assertThat(sorted(MeterCode::new, "token", "call", "seat")).isEqualTo("[call, seat, token]");
        assertThat(sorted(PriceBookId::new, "list", "api", "seats")).isEqualTo("[api, list, seats]");
        assertThat(sorted(SubscriptionId::new, "S-2", "S-1", "S-3")).isEqualTo("[S-1, S-2, S-3]");
    }

    private static <T extends Comparable<T>> String sorted(Function<String, T> name, String... texts) {
        return Stream.of(texts).map(name).sorted().toList().toString();
    }

    @Test
    void aChangeGoesByItsUuid() {
        UUID id = UUID.fromString("7b1d5ee0-0000-4000-8000-000000000001");

        assertThat(new ChangeId(id)).hasToString(id.toString());
    }
}
