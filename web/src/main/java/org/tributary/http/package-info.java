/**
 * The manners of every door, whatever the context: problems, correlation, headers, limits. May use {@link
 * org.tributary.Refusal} only.
 */
@NullMarked
package org.tributary.http;

import org.jspecify.annotations.NullMarked;
