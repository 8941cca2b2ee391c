/**
 * What a contract entitles its customer to on a day: so much of a product, line by line, and what its offering grants. It follows from the contract and
 * the offering as they were known, and is kept nowhere else.
 */
@NullMarked
package org.tributary.contract.entitlement;

import org.jspecify.annotations.NullMarked;
