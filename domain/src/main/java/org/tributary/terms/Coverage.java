package org.tributary.terms;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;

/**
 * Which channels a clause covers: those named, or all but those excepted.
 *
 * @param only empty for all channels
 * @param except none of which may also be in {@code only}
 */
public record Coverage(Set<ChannelCode> only, Set<ChannelCode> except) {

    /** Every channel. */
    public static final Coverage ALL = new Coverage(Set.of(), Set.of());

    /** @throws Refusal.Invalid if both are given: an exception from named channels can be left out */
    public Coverage {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
        if (!only.isEmpty() && !except.isEmpty()) {
            throw new Refusal.Invalid("clause.coverage", "A clause names its channels or its exceptions, not both.");
        }
    }

    /** Whether the channel is covered. */
    public boolean covers(ChannelCode channel) {
        return (only.isEmpty() || only.contains(channel)) && !except.contains(channel);
    }

    /** In words: {@code all channels but AZURE_OPENAI}. */
    public String inWords() {
        if (!only.isEmpty()) {
            return "the channels " + list(only);
        }
        return except.isEmpty() ? "all channels" : "all channels but " + list(except);
    }

    private static String list(Set<ChannelCode> codes) {
        return new TreeSet<>(codes).stream().map(ChannelCode::value).collect(Collectors.joining(", "));
    }
}
