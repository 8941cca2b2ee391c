/**
 * Approvals over HTTP: parse, delegate, represent.
 */
@NullMarked
package org.tributary.approval.rest;

import org.jspecify.annotations.NullMarked;
