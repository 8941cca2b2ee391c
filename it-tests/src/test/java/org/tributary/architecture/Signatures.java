package org.tributary.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** What may stand in a signature. */
final class Signatures {

    private static final List<Class<?>> BARE_DECIMALS = List.of(BigDecimal.class, BigInteger.class);
    private static final List<Class<?>> BINARY_FRACTIONS =
            List.of(double.class, float.class, Double.class, Float.class, double[].class, float[].class);

    /** An amount without its currency, or a rate without its meaning, is how money gets lost. */
    static final ArchCondition<JavaClass> NOT_NAME_BARE_DECIMALS = new ArchCondition<>("not name bare decimals") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getCodeUnits().stream()
                    .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(unit -> names(unit, BARE_DECIMALS))
                    .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
        }
    };

    /** Not even inside: 0.1 is not a binary fraction. */
    static final ArchCondition<JavaClass> NOT_USE_BINARY_FRACTIONS = new ArchCondition<>("not use double or float") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getCodeUnits().stream()
                    .filter(unit -> names(unit, BINARY_FRACTIONS))
                    .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
            for (JavaField field : type.getFields()) {
                if (isOneOf(field.getRawType(), BINARY_FRACTIONS)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                }
            }
        }
    };

    private Signatures() {}

    private static boolean names(JavaCodeUnit unit, List<Class<?>> types) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .anyMatch(type -> isOneOf(type, types));
    }

    private static boolean isOneOf(JavaClass type, List<Class<?>> types) {
        return types.stream().anyMatch(type::isEquivalentTo);
    }
}
