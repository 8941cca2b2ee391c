/** Documents: round trips of everything terms are made of, every kind of fault, and the published schema. */
@NullMarked
package org.tributary.document;

import org.jspecify.annotations.NullMarked;
