package org.tributary.channel;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a channel goes by in every document: {@code AZURE_OPENAI}.
 *
 * @param value upper-case letters, digits and underscores, 40 at most
 */
public record ChannelCode(String value) implements Comparable<ChannelCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ChannelCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "channel.code", "A channel's code is upper-case letters, digits and underscores.");
        }
    }

    @Override
    public int compareTo(ChannelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
