package org.tributary.terms.comparison;

import java.util.Optional;

/**
 * A field that differs.
 *
 * @param field its path in the clause's document, with points: {@code coverage.channels.only}
 * @param before as text; empty where it was not there
 * @param after as text; empty where it is not there any more
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {}
