package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tributary.attribution.Share;
import org.tributary.billing.LineKey;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** What of a share must agree: the amounts, to the minor unit. */
record Answer(Money lineBase, Money base, Money accrued, Money payable) {

    /** Which share: whose, of which segment, under which clause. */
    record Key(LineKey line, LocalDate start, String clause, OrganizationId payee) {

        static Key of(Share share) {
            return new Key(share.line(), share.segment().startInclusive(), share.clause(), share.payee());
        }
    }

    /** The answers of shares that are not nothing; each share stands once. */
    static Map<Key, Answer> byKey(Collection<Share> shares) {
        Map<Key, Answer> answers = new HashMap<>();
        List<Key> twice = new ArrayList<>();
        for (Share share : shares) {
            Key key = Key.of(share);
            if (answers.put(key, of(share)) != null) {
                twice.add(key);
            }
        }
        assertThat(twice).isEmpty();
        answers.values().removeIf(Answer::isNothing);
        return answers;
    }

    /** The first few that differ, in words. */
    static List<String> differences(Map<Key, Answer> expected, Map<Key, Answer> answers) {
        Set<Key> keys = new HashSet<>(expected.keySet());
        keys.addAll(answers.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(expected.get(key), answers.get(key)))
                .limit(5)
                .map(key -> key + "\n  expected " + expected.get(key) + "\n  but was  " + answers.get(key))
                .toList();
    }

    static Answer of(Share share) {
        return new Answer(share.calculation().lineBase(), share.base(), share.accrued(), share.payable());
    }

    /** Whether nothing moves: such a share may be told or left out. */
    boolean isNothing() {
        return accrued.isZero() && payable.isZero();
    }

    Answer negated() {
        return new Answer(lineBase.negated(), base.negated(), accrued.negated(), payable.negated());
    }

    /** The same as if all that accrued were payable. */
    Answer beforeLimits() {
        return new Answer(lineBase, base, accrued, accrued);
    }
}
