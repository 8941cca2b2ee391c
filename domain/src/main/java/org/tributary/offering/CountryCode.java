package org.tributary.offering;

import java.util.Locale;
import java.util.Set;
import org.tributary.Refusal;

/**
 * A country.
 *
 * @param value ISO 3166-1 alpha-2: {@code IN}
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws Refusal.Invalid if there is no such country */
    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new Refusal.Invalid("country.code", value + " is no ISO 3166-1 alpha-2 code of a country.");
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
