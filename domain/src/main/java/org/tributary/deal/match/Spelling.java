package org.tributary.deal.match;

/** How names are spelled: which spellings are one, and how alike two others are. */
public interface Spelling {

    /**
     * A legal name folded: case, width, diacritics, punctuation, scripts, letters that look alike and legal forms make no difference any more.
     *
     * @return words of lower-case letters and digits, one blank between them; empty if nothing is left
     */
    String folded(String legalName);

    /** How alike two folded names are: 0 for nothing in common, 100 for the same. */
    int likeness(String folded, String other);
}
