/**
 * Requests, delegations and policies of approvals, kept. May use database.
 */
@NullMarked
package org.tributary.approval.control;

import org.jspecify.annotations.NullMarked;
