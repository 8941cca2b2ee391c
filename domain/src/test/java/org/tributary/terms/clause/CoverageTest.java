package org.tributary.terms.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.hosts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

class CoverageTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        SELECTION     | VALUE | COVERED
        any           | A     | true
        only A,B      | A     | true
        only A,B      | C     | false
        except A,B    | A     | false
        except A,B    | C     | true
        """)
    void coversWhatIsNamedOrNotExcepted(String selection, String value, boolean covered) {
        assertThat(selection(selection).covers(value)).isEqualTo(covered);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        ONE        | OTHER      | BOTH
        any        | any        | any
        any        | only A     | only A
        only A     | any        | only A
        any        | except A   | except A
        except A   | any        | except A
        except A   | except B   | except A,B
        only A,B   | only B,C   | only B
        only A     | only B     | nothing
        only A,B   | except A   | only B
        except A   | only A,B   | only B
        only A     | except A   | nothing
        except A   | only A     | nothing
        """)
    void meetsAnotherSelectionInWhatBothCover(String one, String other, String both) {
        Optional<Selection<String>> expected = both.equals("nothing") ? Optional.empty() : Optional.of(selection(both));

        assertThat(selection(one).and(selection(other))).isEqualTo(expected);
    }

    @Test
    void coversAnyOfSomeValues() {
        assertThat(selection("only A").coversAnyOf(Set.of("B", "A"))).isTrue();
        assertThat(selection("only A").coversAnyOf(Set.of("B"))).isFalse();
        assertThat(selection("any").coversAnyOf(Set.of())).isFalse();
        assertThat(selection("any").isAny()).isTrue();
        assertThat(selection("only A").isAny()).isFalse();
        assertThat(selection("except A").isAny()).isFalse();
    }

    @Test
    void readsBackInWords() {
        assertThat(selection("any").inWords("hosts")).isEqualTo("all hosts");
        assertThat(selection("only B,A").inWords("hosts")).isEqualTo("the hosts A, B");
        assertThat(selection("except B,A").inWords("hosts")).isEqualTo("all hosts but A, B");
        assertThat(Coverage.ALL.inWords()).isEqualTo("all channels");
        assertThat(everyDimension().inWords())
                .isEqualTo("the channels C, all routes through but x, the sellers s, all hosts but h, the products p, "
                        + "the product classes NON_API, all customer segments but COMMERCIAL");
    }

    @Test
    void refusesNamesAndExceptionsAtOnce() {
        assertThat(faultsOf(() -> new Selection<>(Set.of("A"), Set.of("B")))).containsExactly("clause.coverage");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        CHANNEL | ROUTE | SELLER | HOST | PRODUCT | CLASS   | SEGMENT  | COVERED
        C       | v     | s      | g    | p       | NON_API | PUBLIC   | true
        D       | v     | s      | g    | p       | NON_API | PUBLIC   | false
        C       | v,x   | s      | g    | p       | NON_API | PUBLIC   | false
        C       | v     | t      | g    | p       | NON_API | PUBLIC   | false
        C       | v     | s      | h    | p       | NON_API | PUBLIC   | false
        C       | v     | s      | g    | q       | NON_API | PUBLIC   | false
        C       | v     | s      | g    | p       | JOINT_API | PUBLIC | false
        C       | v     | s      | g    | p       | NON_API | COMMERCIAL | false
        # without a channel no clause that names channels; without a host every exception holds
        ''      | v     | s      | g    | p       | NON_API | PUBLIC   | false
        C       | v     | s      | ''   | p       | NON_API | PUBLIC   | true
        """)
    void coversTheConjunctionOfItsDimensions(
            String channel,
            String route,
            String seller,
            String host,
            String product,
            ProductClass productClass,
            String segment,
            boolean covered) {
        assertThat(everyDimension().covers(subject(channel, route, seller, host, product, productClass, segment)))
                .isEqualTo(covered);
    }

    @Test
    void askedWithoutAHostIsCoveredByNoClauseThatNamesHosts() {
        Subject hostless = subject("C", "v", "s", "", "p", ProductClass.NON_API, "PUBLIC");

        assertThat(hosts(Selection.only(org("h"))).covers(hostless)).isFalse();
        assertThat(Coverage.ALL.covers(hostless)).isTrue();
        assertThat(Coverage.ofChannels(Selection.except(new ChannelCode("D")))
                        .covers(subject("", "v", "s", "", "p", ProductClass.NON_API, "PUBLIC")))
                .isTrue();
        assertThat(Coverage.ofChannels(Selection.only(new ChannelCode("D")))
                        .covers(subject("D", "v", "s", "", "p", ProductClass.NON_API, "PUBLIC")))
                .isTrue();
    }

    @Test
    void coversARouteThatPassesOneOfThoseNamed() {
        Coverage through = new Coverage(
                Selection.any(),
                Selection.only(org("a"), org("b")),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any());

        assertThat(through.covers(subject("C", "v,b", "s", "h", "p", ProductClass.NON_API, "PUBLIC")))
                .isTrue();
        assertThat(through.covers(subject("C", "v,c", "s", "h", "p", ProductClass.NON_API, "PUBLIC")))
                .isFalse();
    }

    private static Coverage everyDimension() {
        return new Coverage(
                Selection.only(new ChannelCode("C")),
                Selection.except(org("x")),
                Selection.only(org("s")),
                Selection.except(org("h")),
                Selection.only(new ProductId("p")),
                Selection.only(ProductClass.NON_API),
                Selection.except(CustomerSegment.COMMERCIAL));
    }

    private static Subject subject(
            String channel,
            String route,
            String seller,
            String host,
            String product,
            ProductClass productClass,
            String segment) {
        return new Subject(
                Optional.of(channel).filter(code -> !code.isEmpty()).map(ChannelCode::new),
                Stream.of(route.split(",", -1)).map(OrganizationId::new).collect(Collectors.toSet()),
                org(seller),
                Optional.of(host).filter(id -> !id.isEmpty()).map(OrganizationId::new),
                new ProductId(product),
                productClass,
                new CustomerSegment(segment));
    }

    private static Selection<String> selection(String words) {
        Set<String> values = words.equals("any") ? Set.of() : Set.of(words.split(" ", -1)[1].split(",", -1));
        return words.startsWith("except") ? new Selection<>(Set.of(), values) : new Selection<>(values, Set.of());
    }

    private static OrganizationId org(String id) {
        return new OrganizationId(id);
    }
}
