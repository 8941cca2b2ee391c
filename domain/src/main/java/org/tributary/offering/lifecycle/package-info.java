/**
 * The life of an offering: from when it is announced, sold, renewed, consumed only and retired, through which channels and in which countries; who may
 * buy it, what it grants and what it is made of.
 */
@NullMarked
package org.tributary.offering.lifecycle;

import org.jspecify.annotations.NullMarked;
