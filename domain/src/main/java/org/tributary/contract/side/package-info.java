/**
 * What a party between the vendor and the customer may know of a contract: its own side. No price is in it, and no money but what the party itself keeps.
 */
@NullMarked
package org.tributary.contract.side;

import org.jspecify.annotations.NullMarked;
