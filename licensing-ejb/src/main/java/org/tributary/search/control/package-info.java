/**
 * Where what is looked for is found. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.search.control;

import org.jspecify.annotations.NullMarked;
