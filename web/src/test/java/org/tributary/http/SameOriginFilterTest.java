package org.tributary.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
            METHOD | AUTHORIZATION | REQUESTED WITH | FETCH SITE   | ORIGIN               | TRUSTED
            # reading changes nothing
            GET    | -             | -              | cross-site   | https://evil.example | true
            # a browser never adds a bearer token by itself
            POST   | Bearer abc    | -              | -            | -                    | true
            POST   | bearer abc    | -              | cross-site   | https://evil.example | true
            # with a session: the header, and nothing that says elsewhere
            POST   | -             | XMLHttpRequest | same-origin  | http://portal:8080   | true
            POST   | -             | XMLHttpRequest | -            | -                    | true
            POST   | -             | -              | same-origin  | http://portal:8080   | false
            POST   | -             | other          | same-origin  | http://portal:8080   | false
            POST   | -             | XMLHttpRequest | same-site    | -                    | false
            POST   | -             | XMLHttpRequest | cross-site   | -                    | false
            POST   | -             | XMLHttpRequest | -            | https://evil.example | false
            POST   | -             | XMLHttpRequest | same-origin  | null                 | false
            PUT    | -             | -              | -            | -                    | false
            DELETE | -             | -              | -            | -                    | false
            # basic credentials are kept by browsers, as cookies are
            POST   | Basic abc     | -              | -            | -                    | false
            """)
    void letsOnlyThePortalWriteWithASession(
            String method,
            @Nullable String authorization,
            @Nullable String requestedWith,
            @Nullable String fetchSite,
            @Nullable String origin,
            boolean trusted) {
        assertThat(new SameOriginFilter.Provenance(
                                method, authorization, requestedWith, fetchSite, origin, "http://portal:8080")
                        .trusted())
                .isEqualTo(trusted);
    }
}
