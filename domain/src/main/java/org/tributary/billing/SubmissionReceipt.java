package org.tributary.billing;

/**
 * The answer to a submission.
 *
 * @param accepted lines recorded now
 * @param repeated lines that had been recorded before, with the same content
 */
public record SubmissionReceipt(int accepted, int repeated) {}
