/**
 * The caller of the current request, and the scope every transaction is held to. May use database and party.
 */
@NullMarked
package org.tributary.identity.boundary;

import org.jspecify.annotations.NullMarked;
