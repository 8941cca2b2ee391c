@NullMarked
package org.tributary.contract.recognition;

import org.jspecify.annotations.NullMarked;
