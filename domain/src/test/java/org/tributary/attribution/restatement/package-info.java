@NullMarked
package org.tributary.attribution.restatement;

import org.jspecify.annotations.NullMarked;
