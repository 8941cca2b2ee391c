/**
 * Products as rows. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.catalog.control;

import org.jspecify.annotations.NullMarked;
