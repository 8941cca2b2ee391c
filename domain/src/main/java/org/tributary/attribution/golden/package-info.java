/**
 * Worked examples that finance owns: lines with the shares they must come to, run under draft terms before these go live.
 */
@NullMarked
package org.tributary.attribution.golden;

import org.jspecify.annotations.NullMarked;
