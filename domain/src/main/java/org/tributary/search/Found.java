package org.tributary.search;

import java.util.Optional;

/**
 * One thing that was looked for.
 *
 * @param id by which it is read where it belongs; of a revenue line its key, its parts by slashes
 * @param title what it is called there
 * @param about whom or what it is about: a customer's id, say
 */
public record Found(FoundKind kind, String id, String title, Optional<String> about) {}
