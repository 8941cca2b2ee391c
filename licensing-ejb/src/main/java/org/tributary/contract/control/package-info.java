/**
 * Contracts, their amendments and their bill items as rows. Seen by the boundary of its context only.
 */
@NullMarked
package org.tributary.contract.control;

import org.jspecify.annotations.NullMarked;
