/**
 * What an offer would come to on a road: its bills, and whose money that is over the life of the contract.
 */
@NullMarked
package org.tributary.quote.outlook;

import org.jspecify.annotations.NullMarked;
