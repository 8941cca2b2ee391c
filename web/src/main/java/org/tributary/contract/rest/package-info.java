/**
 * Contracts over HTTP.
 */
@NullMarked
package org.tributary.contract.rest;

import org.jspecify.annotations.NullMarked;
