/**
 * Documents: how any record of the platform is written as a tree of maps, lists and leaves, and read back with all its faults at once.
 * Part of the shared kernel: it finds out what a record is made of by itself, so that no context maps its own. A tree has
 * {@code Map} (in order), {@code List}, {@code String}, {@code Integer}, {@code Long} and {@code Boolean}; from outside it may also hold
 * a {@code BigDecimal} (a number with a fraction, or one that is too long) and an empty {@code Optional} (null), which nothing accepts.
 */
@NullMarked
package org.tributary.document;

import org.jspecify.annotations.NullMarked;
