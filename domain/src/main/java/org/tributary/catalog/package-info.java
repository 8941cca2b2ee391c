/**
 * What is sold: products and the class by which terms tell them apart. May use the kernel only.
 */
@NullMarked
package org.tributary.catalog;

import org.jspecify.annotations.NullMarked;
