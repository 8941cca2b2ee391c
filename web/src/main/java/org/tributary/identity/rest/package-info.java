/**
 * The caller over HTTP: who it is, what it may do, and how its session ends.
 */
@NullMarked
package org.tributary.identity.rest;

import org.jspecify.annotations.NullMarked;
