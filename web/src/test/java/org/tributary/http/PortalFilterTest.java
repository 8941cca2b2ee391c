package org.tributary.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalFilterTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            PATH                       | KIND
            /                          | PAGE
            /attribution               | PAGE
            /attribution/lines/5f0c    | PAGE
            /apiary                    | PAGE
            /logins                    | PAGE
            # whose name has an extension is a file, there or not
            /theme.js                  | FILE
            /index.html                | FILE
            /nowhere/index.php         | FILE
            # names made from content may be kept for ever
            /assets/index-Bq2x.js      | ASSET
            # the other doors answer for themselves
            /api                       | OTHER
            /api/v1/nowhere            | OTHER
            /soap/v1/billing           | OTHER
            /login                     | OTHER
            """)
    void tellsPagesFromFilesAndFromOtherDoors(String path, PortalFilter.Kind kind) {
        assertThat(PortalFilter.kindOf(path)).isEqualTo(kind);
    }
}
