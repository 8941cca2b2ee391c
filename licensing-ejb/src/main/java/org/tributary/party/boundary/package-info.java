/**
 * Organizations: read and registered. May use identity.
 */
@NullMarked
package org.tributary.party.boundary;

import org.jspecify.annotations.NullMarked;
