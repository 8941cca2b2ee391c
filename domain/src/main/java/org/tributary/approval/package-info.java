/**
 * How a document that somebody drafts becomes one that holds: submitted, approved by a second person, published; rejected or withdrawn. The same life
 * for revisions of terms, price book versions and offerings. Uses the kernel only.
 */
@NullMarked
package org.tributary.approval;

import org.jspecify.annotations.NullMarked;
