/**
 * What follows when the terms of contracts end: what goes on by itself, until when notice may be given, what was lost and why, and what a further term
 * comes to. Everything is told from the contract and its amendments; nothing is decided here.
 */
@NullMarked
package org.tributary.contract.renewal;

import org.jspecify.annotations.NullMarked;
