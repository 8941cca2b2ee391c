@NullMarked
package org.tributary.attribution.scenario;

import org.jspecify.annotations.NullMarked;
