/**
 * Channels, the permission matrix, launches and waivers: read and registered. May use catalog, party and audit.
 */
@NullMarked
package org.tributary.channel.boundary;

import org.jspecify.annotations.NullMarked;
