package org.tributary.deal.control;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import jakarta.enterprise.context.Dependent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.tributary.deal.match.Spelling;

/**
 * Spellings by ICU: folded by compatibility and case (UAX 15, NFKC_Casefold), written in Latin letters without diacritics, and as the skeleton of
 * letters that look alike (UTS 39). A word that mixes scripts is made of look-alikes, and is read as it looks; one of a single script as it sounds.
 */
@Dependent
public class IcuSpelling implements Spelling {

    /** ISO 20275 lists the forms of all countries; these are the ones that are met most. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "asa",
            "aps",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "eood",
            "gmbh",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "mbh",
            "nv",
            "ohg",
            "ooo",
            "oy",
            "oyj",
            "plc",
            "pty",
            "pte",
            "pvt",
            "sa",
            "sab",
            "sarl",
            "sas",
            "se",
            "sl",
            "spa",
            "srl",
            "sro",
            "zrt");

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();

    @Override
    public String folded(String legalName) {
        String words = CASEFOLD.normalize(legalName).replace("&", " and ").replaceAll("[.'\\u2019\\u00b7]", "");
        return Arrays.stream(words.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> LATIN.transliterate(mixesScripts(word) ? asItLooks(word) : word))
                .flatMap(word -> Arrays.stream(word.split("[^a-z0-9]+", -1)))
                .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                .map(IcuSpelling::asItLooks)
                .collect(Collectors.joining(" "));
    }

    /** By Jaro and Winkler, over the words in the order of the alphabet, so that their order makes no difference. */
    @Override
    public int likeness(String folded, String other) {
        return (int) Math.round(100 * ALIKE.apply(sorted(folded), sorted(other)));
    }

    private static String sorted(String words) {
        return String.join(" ", new TreeSet<>(Arrays.asList(words.split(" ", -1))));
    }

    private static String asItLooks(String word) {
        return LOOKS.getSkeleton(word).toLowerCase(Locale.ROOT);
    }

    private static boolean mixesScripts(String word) {
        return word.codePoints()
                        .map(UScript::getScript)
                        .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                        .distinct()
                        .count()
                > 1;
    }
}
