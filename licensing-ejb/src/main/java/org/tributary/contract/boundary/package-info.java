/**
 * Contracts: signed, amended, billed. May use what is offered, and what is billed.
 */
@NullMarked
package org.tributary.contract.boundary;

import org.jspecify.annotations.NullMarked;
