/**
 * The one clock of the platform; everything that needs the time has it injected.
 */
@NullMarked
package org.tributary.time.control;

import org.jspecify.annotations.NullMarked;
