/**
 * What an agreement is held against when it is entered: what it names exists, what it says can come true, and its
 * parts add up.
 */
@NullMarked
package org.tributary.terms.check;

import org.jspecify.annotations.NullMarked;
