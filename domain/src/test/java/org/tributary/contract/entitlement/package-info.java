@NullMarked
package org.tributary.contract.entitlement;

import org.jspecify.annotations.NullMarked;
