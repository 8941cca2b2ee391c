/**
 * What the issue asks for, done through the doors as those who use them would: the worked examples, tables in and out, runs,
 * restatements, drafts, scenarios. Its name comes last, so that nothing it adds stands in the way of the others.
 */
@NullMarked
package org.tributary.worked;

import org.jspecify.annotations.NullMarked;
