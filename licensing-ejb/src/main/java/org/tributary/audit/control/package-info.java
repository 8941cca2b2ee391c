/**
 * The trail, read from the database. May use identity.
 */
@NullMarked
package org.tributary.audit.control;

import org.jspecify.annotations.NullMarked;
