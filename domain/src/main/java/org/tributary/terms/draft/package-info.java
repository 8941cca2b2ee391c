/**
 * The life of a revision before it is published: drafted, submitted, approved by a second person, published.
 */
@NullMarked
package org.tributary.terms.draft;

import org.jspecify.annotations.NullMarked;
