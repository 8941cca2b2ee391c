/**
 * The roads to market: channels, routes from the vendor to the customer, and who may sell what. May use catalog and party.
 */
@NullMarked
package org.tributary.channel;

import org.jspecify.annotations.NullMarked;
