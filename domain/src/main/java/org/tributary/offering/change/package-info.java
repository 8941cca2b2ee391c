/**
 * Changes of the catalogue before they hold: a product, its offering and prices drafted together, approved by a second person, published at once.
 */
@NullMarked
package org.tributary.offering.change;

import org.jspecify.annotations.NullMarked;
