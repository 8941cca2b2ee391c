package org.tributary.usage;

/**
 * A record at its place in the document that reports it.
 *
 * @param index from 0
 */
public record PlacedUsage(int index, ReportedUsage usage) {

    /** Where it stands, as an RFC 6901 pointer. */
    public String pointer() {
        return pointer(index);
    }

    /** Where the record of an index stands. */
    public static String pointer(int index) {
        return "/records/" + index;
    }
}
