/** Proves the reference case: its files, its year to the cent, and its printed tables. */
@NullMarked
package org.tributary.stack.reference;

import org.jspecify.annotations.NullMarked;
