/**
 * Channels and permissions over HTTP.
 */
@NullMarked
package org.tributary.channel.rest;

import org.jspecify.annotations.NullMarked;
