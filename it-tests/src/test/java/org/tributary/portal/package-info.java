/**
 * The portal in a real browser.
 */
@NullMarked
package org.tributary.portal;

import org.jspecify.annotations.NullMarked;
