/**
 * Channels and the permission matrix: read and registered. May use party.
 */
@NullMarked
package org.tributary.channel.boundary;

import org.jspecify.annotations.NullMarked;
