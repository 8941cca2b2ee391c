/**
 * Statements on the connection of the current transaction, for what is written and read in bulk. Part of the kernel: it may use
 * money and time, and every control may use it.
 */
@NullMarked
package org.tributary.database;

import org.jspecify.annotations.NullMarked;
