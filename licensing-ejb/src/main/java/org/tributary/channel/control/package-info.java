/**
 * Channels, permissions, launches and waivers as rows. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.channel.control;

import org.jspecify.annotations.NullMarked;
