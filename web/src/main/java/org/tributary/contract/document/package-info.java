/**
 * Contracts and their bills as documents show them.
 */
@NullMarked
package org.tributary.contract.document;

import org.jspecify.annotations.NullMarked;
