/**
 * What is offered at which price: read, asked, drafted, approved and published. May use the catalogue, channels, parties, identity and audit.
 */
@NullMarked
package org.tributary.offering.boundary;

import org.jspecify.annotations.NullMarked;
