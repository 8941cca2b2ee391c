package org.tributary.terms.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.database.Samples;
import org.tributary.terms.Clause;
import org.tributary.terms.ClauseId;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;

class ClauseRowTest {

    static Stream<Clause> everyKind() {
        return Stream.of(
                Samples.share("R1.out"),
                Samples.noShare("R1.none"),
                new NoShare(
                        new ClauseId("R1.but"), Samples.DEMO, new Coverage(Set.of(), Set.of(Samples.DIRECT)), "why"),
                Samples.cap("R1.cap", "R1.out"),
                Samples.undertaking("R1.first"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aClauseComesBackFromItsRowAsItWas(Clause clause) {
        ClauseRow row = new ClauseRow(new RevisionRow.Key("vendor-cloud", 1), 0, clause);

        assertThat(row.clause()).isEqualTo(clause);
    }
}
