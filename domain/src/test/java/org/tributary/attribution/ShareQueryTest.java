package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.faultsOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareQueryTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        PAGE    | SIZE | FAULTS
        1       | 1    | ''
        1000000 | 200  | ''
        0       | 1    | query.page /page
        1000001 | 200  | query.page /page
        1       | 0    | query.size /size
        1       | 201  | query.size /size
        0       | 0    | query.page /page, query.size /size
        """)
    void asksForPagesThatThereCanBe(int page, int size, String faults) {
        assertThat(faultsOf(() -> new ShareQuery(AttributionFilter.NONE, ShareQuery.Sort.EARNED_ON, true, page, size)))
                .containsExactly(faults.isEmpty() ? new String[0] : faults.split(", ", -1));
    }
}
