package org.tributary.deal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tributary.Refusal;
import org.tributary.offering.CountryCode;

/**
 * The number by which a country's tax office knows a company. Blanks, points, hyphens and slashes are left out, letters are upper-case: two ways to
 * write one number are one number.
 *
 * @param number 4 to 20 letters and digits, without the country
 */
public record TaxId(CountryCode country, String number) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,20}");

    /** @throws Refusal.Invalid if the number is not of that form */
    public TaxId {
        number = number.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches()) {
            throw new Refusal.Invalid("tax-id.form", "A tax id is 4 to 20 letters and digits.");
        }
    }

    @Override
    public String toString() {
        return country + " " + number;
    }
}
