/**
 * Who is credited with a sale that one party papered. It is reporting alone: terms follow the paper.
 */
@NullMarked
package org.tributary.attribution.cosell;

import org.jspecify.annotations.NullMarked;
