/**
 * Usage, rated. May use what is offered.
 */
@NullMarked
package org.tributary.usage.boundary;

import org.jspecify.annotations.NullMarked;
