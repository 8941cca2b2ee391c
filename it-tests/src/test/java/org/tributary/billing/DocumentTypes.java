package org.tributary.billing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Document types that read files, reach out or grow without end; each declares the entity {@code e} of the test. */
final class DocumentTypes {

    private DocumentTypes() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments("empty", "<!DOCTYPE Envelope>"),
                arguments("an entity", internal("<!ENTITY e 'x'>")),
                arguments("a file", internal("<!ENTITY e SYSTEM 'file:///etc/hosts'>")),
                arguments("an address", internal("<!ENTITY e SYSTEM 'http://127.0.0.1:9/e'>")),
                arguments("a parameter entity", internal("<!ENTITY % p SYSTEM 'file:///etc/hosts'> %p;")),
                arguments("a type elsewhere", "<!DOCTYPE Envelope SYSTEM 'http://127.0.0.1:9/envelope.dtd'>"),
                arguments("a public type", "<!DOCTYPE Envelope PUBLIC '-//x//y' 'file:///etc/hosts'>"),
                arguments("a billion laughs", internal(laughs())),
                arguments(
                        "quadratic growth",
                        internal("<!ENTITY a '" + "a".repeat(100_000) + "'><!ENTITY e '" + "&a;".repeat(10_000)
                                + "'>")));
    }

    private static String internal(String declarations) {
        return "<!DOCTYPE Envelope [" + declarations + "]>";
    }

    private static String laughs() {
        return "<!ENTITY l0 'lol'>"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                        .collect(Collectors.joining())
                + "<!ENTITY e '&l9;'>";
    }
}
