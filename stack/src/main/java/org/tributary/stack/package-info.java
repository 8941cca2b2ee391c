/**
 * The whole platform on one machine: a real PostgreSQL, Keycloak and WildFly, started side by side, watched, and stopped with their
 * launcher however it ends. Every server is a {@link org.tributary.stack.GuardedProcess}; every wish is a
 * {@link org.tributary.stack.StackOptions}; whatever can go wrong is a {@link org.tributary.stack.StackFailure}, one sentence for the
 * person at the keyboard.
 */
@NullMarked
package org.tributary.stack;

import org.jspecify.annotations.NullMarked;
