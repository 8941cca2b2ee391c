/**
 * When the vendor's part of a contract's fixed charges is revenue (ASC 606, IFRS 15): each line is a performance obligation, the transaction price is
 * allocated by standalone prices, and what is learned later is posted in the first open month. Usage and shares of a licensee's sales are no fixed
 * charges: they are revenue when they are billed or attributed (ASC 606-10-55-65, sales- and usage-based royalties), and nothing of them is here.
 */
@NullMarked
package org.tributary.contract.recognition;

import org.jspecify.annotations.NullMarked;
