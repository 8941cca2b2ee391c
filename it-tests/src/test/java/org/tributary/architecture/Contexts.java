package org.tributary.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code org.tributary.<context>[.<role>]} and holds contexts apart. Deeper packages are generated contracts. */
final class Contexts {

    private static final Pattern PACKAGE = Pattern.compile("org\\.tributary\\.(\\w+)(?:\\.(\\w+))?");

    /** Another context's {@code control}, {@code rest}, {@code soap} or {@code web} is nobody's business. */
    static final ArchCondition<JavaClass> MEET_IN_DOMAIN_OR_BOUNDARY =
            new ArchCondition<>("meet other contexts only in domain or boundary types") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                        if (reachesInside(origin, dependency.getTargetClass())) {
                            events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                        }
                    }
                }
            };

    private static final Set<String> INSIDES = Set.of("control", "rest", "soap", "web");

    private Contexts() {}

    private static boolean reachesInside(JavaClass origin, JavaClass target) {
        Matcher to = PACKAGE.matcher(target.getPackageName());
        Matcher from = PACKAGE.matcher(origin.getPackageName());
        return to.matches()
                && isInside(to.group(2))
                && !(from.matches() && from.group(1).equals(to.group(1)));
    }

    private static boolean isInside(String role) {
        return role != null && INSIDES.contains(role);
    }
}
