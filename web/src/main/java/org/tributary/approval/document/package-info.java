/**
 * How the steps of a draft are read and shown in documents. May use http.
 */
@NullMarked
package org.tributary.approval.document;

import org.jspecify.annotations.NullMarked;
