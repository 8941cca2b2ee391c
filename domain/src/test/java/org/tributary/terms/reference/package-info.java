@NullMarked
package org.tributary.terms.reference;

import org.jspecify.annotations.NullMarked;
