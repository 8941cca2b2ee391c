/**
 * Whose yes is asked for, and that nobody gives his own.
 */
@NullMarked
package org.tributary.approval.request;

import org.jspecify.annotations.NullMarked;
