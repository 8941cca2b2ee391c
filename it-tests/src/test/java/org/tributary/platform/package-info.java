/**
 * The platform under test: started once, spoken to as its users do, and looked into as only its owner can.
 */
@NullMarked
package org.tributary.platform;

import org.jspecify.annotations.NullMarked;
