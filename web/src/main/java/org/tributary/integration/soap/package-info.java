/**
 * The SOAP door for billing systems: the same readers, boundaries and refusals as REST, behind another contract. May
 * use every context.
 */
@NullMarked
package org.tributary.integration.soap;

import org.jspecify.annotations.NullMarked;
