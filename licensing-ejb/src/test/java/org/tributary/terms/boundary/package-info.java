/**
 * Terms on a real database: drafts, events, permissions.
 */
@NullMarked
package org.tributary.terms.boundary;

import org.jspecify.annotations.NullMarked;
