/** Documents as they are sent. */
@NullMarked
package org.tributary.http.json;

import org.jspecify.annotations.NullMarked;
