/**
 * What of a document is new, what is known, and what is wrong with it. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.integration.control;

import org.jspecify.annotations.NullMarked;
