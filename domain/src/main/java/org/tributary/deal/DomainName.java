package org.tributary.deal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * A company's name in the domain name system (RFC 1035, 2.3.1), in lower case: {@code northwind.example}.
 *
 * @param value two labels at least, 253 characters at most; other scripts as punycode (RFC 3492)
 */
public record DomainName(String value) implements Comparable<DomainName> {

    private static final Pattern FORM =
            Pattern.compile("(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Below a country's own top level these are no company's name: {@code co.uk}. */
    private static final Set<String> SHARED = Set.of("ac", "co", "com", "edu", "go", "gob", "gov", "net", "or", "org");

    /** Whoever writes from these says nothing of the company. */
    private static final Set<String> MAIL = Set.of(
            "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "proton.me", "gmx.de", "qq.com");

    /** @throws Refusal.Invalid if the value is not of that form */
    public DomainName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("domain.form", "A domain is such as northwind.example.");
        }
    }

    /**
     * The part that somebody registered: its last two labels, or three where the second level below a country is shared. This is the usual case of
     * the Public Suffix List and not the whole of it.
     */
    public String registrable() {
        String[] labels = value.split("\\.", -1);
        int last = labels.length - 1;
        boolean shared = labels.length > 2 && labels[last].length() == 2 && SHARED.contains(labels[last - 1]);
        String two = labels[last - 1] + "." + labels[last];
        return shared ? labels[last - 2] + "." + two : two;
    }

    /** Whether it is a provider's, whose customers have nothing else in common. */
    public boolean isMailProviders() {
        return MAIL.contains(registrable());
    }

    @Override
    public int compareTo(DomainName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
