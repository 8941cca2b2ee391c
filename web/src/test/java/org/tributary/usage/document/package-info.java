/**
 * Usage as it is read from documents.
 */
@NullMarked
package org.tributary.usage.document;

import org.jspecify.annotations.NullMarked;
