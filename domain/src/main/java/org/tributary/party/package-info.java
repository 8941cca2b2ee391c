/**
 * Who takes part: the vendor, its partners, their customers. May use the kernel only.
 */
@NullMarked
package org.tributary.party;

import org.jspecify.annotations.NullMarked;
