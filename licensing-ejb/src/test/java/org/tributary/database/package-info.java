/**
 * A PostgreSQL for the tests, the boundaries on it without a container, and a small world to ask them about.
 */
@NullMarked
package org.tributary.database;

import org.jspecify.annotations.NullMarked;
