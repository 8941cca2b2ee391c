/**
 * What is offered at which price, over HTTP.
 */
@NullMarked
package org.tributary.offering.rest;

import org.jspecify.annotations.NullMarked;
