/**
 * Organizations over HTTP.
 */
@NullMarked
package org.tributary.party.rest;

import org.jspecify.annotations.NullMarked;
