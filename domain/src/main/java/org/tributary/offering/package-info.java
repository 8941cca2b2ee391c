/**
 * What is offered: products with their life, availability and entitlements, and the price books by which they are charged. Prices, dates and
 * restrictions are data: an offering is launched, repriced or retired by publishing a document. May use the catalogue, channels and parties.
 */
@NullMarked
package org.tributary.offering;

import org.jspecify.annotations.NullMarked;
