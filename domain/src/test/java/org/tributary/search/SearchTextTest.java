package org.tributary.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;

class SearchTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Northwind Analytics  | northwind analytics  | northwind, analytics
        EA-2026-001          | ea-2026-001          | 2026, 001, ea
        '  Ärzte & Söhne '   | ärzte & söhne        | ärzte, söhne
        a a b                | a a b                | a, b
        '%_'                 | '%_'                 | ''
        """)
    void isHeldAgainstIdsAsItIsAndAgainstWordsTheLongestFirst(String typed, String whole, String words) {
        SearchText text = SearchText.of(typed);

        assertThat(text.whole()).isEqualTo(whole);
        assertThat(String.join(", ", text.words())).isEqualTo(words);
    }

    @Test
    void whatBeginsWithATextLiesBetweenItAndTheOneAfter() {
        assertThat("northwind").isGreaterThanOrEqualTo("north").isLessThan(SearchText.after("north"));
        assertThat("nortz").isGreaterThan(SearchText.after("north"));
    }

    @Test
    void aCallerLooksForWhatItMayRead() {
        Actor partner = new Actor("mira", "Mira", Set.of(Role.PARTNER_USER), Optional.of("cloud"));
        Actor finance = new Actor("fiona", "Fiona", Set.of(Role.FINANCE), Optional.empty());

        assertThat(FoundKind.of(partner)).containsExactlyInAnyOrder(FoundKind.DEAL, FoundKind.AGREEMENT);
        assertThat(FoundKind.of(finance)).containsExactlyInAnyOrder(FoundKind.values());
    }
}
