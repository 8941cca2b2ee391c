/**
 * What can be looked for by its id or by words, over every context. May use the identity's capabilities.
 */
@NullMarked
package org.tributary.search;

import org.jspecify.annotations.NullMarked;
