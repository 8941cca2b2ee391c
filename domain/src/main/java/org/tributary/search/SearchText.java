package org.tributary.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What somebody looks for, as it is held against ids and words.
 *
 * @param whole all of it, in lower case
 * @param words its words in lower case, the longest first: it decides most
 */
public record SearchText(String whole, List<String> words) {

    private static final int MOST_WORDS = 6;

    /** Copies the words. */
    public SearchText {
        words = List.copyOf(words);
    }

    /** Of a text as it was typed. */
    public static SearchText of(String typed) {
        String whole = typed.strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(whole.split("[^\\p{IsAlphabetic}\\p{IsDigit}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
        return new SearchText(whole, words);
    }

    /** The first text that does not begin with another, as texts are ordered by their code points. */
    public static String after(String beginning) {
        return beginning + Character.toString(Character.MAX_CODE_POINT);
    }
}
