/**
 * Approvals on a real database.
 */
@NullMarked
package org.tributary.approval.boundary;

import org.jspecify.annotations.NullMarked;
