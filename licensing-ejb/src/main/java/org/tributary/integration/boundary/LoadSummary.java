package org.tributary.integration.boundary;

/**
 * What a load did.
 *
 * @param added entries that were not there
 * @param unchanged entries that were there already, with the same content
 */
public record LoadSummary(int added, int unchanged) {}
