package org.tributary.approval.request;

/**
 * What of a request never changes.
 *
 * @param requirement as the policy of its day asked for it
 */
public record Opened(Asked asked, Requirement requirement) {}
