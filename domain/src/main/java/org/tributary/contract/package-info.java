/**
 * What a customer signed: lines sold through a channel for a term, and the amendments that change them from any day on. It is never edited: a state on a
 * day follows from the signing and the amendments that are known.
 */
@NullMarked
package org.tributary.contract;

import org.jspecify.annotations.NullMarked;
