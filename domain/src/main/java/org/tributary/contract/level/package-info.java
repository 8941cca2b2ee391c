/**
 * What is known of how good a service was: figures measured month by month, and the credits customers asked for. What is promised stands in the contract,
 * what is credited in its bills.
 */
@NullMarked
package org.tributary.contract.level;

import org.jspecify.annotations.NullMarked;
