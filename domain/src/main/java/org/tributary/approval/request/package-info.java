/**
 * What needs somebody's yes before it is done, and whose: policy as data, requests that are decided step by step, delegation for some days. Nobody decides
 * on what is their own, under whichever role, account or delegation. May use identity.
 */
@NullMarked
package org.tributary.approval.request;

import org.jspecify.annotations.NullMarked;
