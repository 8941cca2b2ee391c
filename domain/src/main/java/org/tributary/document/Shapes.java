package org.tributary.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.document.Shape.Absence;
import org.tributary.document.Shape.Part;
import org.tributary.document.Shape.Structure;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/** Finds out what a type looks like in a document. A type that holds itself, or has no form here, is a bug. */
final class Shapes {

    /** The field that says which of a sealed family an object is. */
    static final String KIND = "kind";

    private static final ClassValue<Shape> FOUND = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return ofClass(type);
        }
    };

    private static final Optional<Absence> REQUIRED = Optional.empty();
    private static final Optional<Absence> OPTIONAL = Optional.of(new Absence(_ -> Optional.empty(), true, false));

    private Shapes() {}

    /** @throws IllegalArgumentException if a document cannot hold it */
    static Shape of(Class<?> type) {
        return FOUND.get(type);
    }

    private static Shape ofClass(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Shape.Whole(false);
        }
        if (type == long.class || type == Long.class) {
            return new Shape.Whole(true);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Truth();
        }
        if (type == Money.class) {
            return money();
        }
        if (type == DateRange.class) {
            return dateRange();
        }
        Optional<Shape> text = Texts.of(type).map(Function.identity());
        return text.orElseGet(() -> isKind(type) ? family(type) : structure(type, Map.of()));
    }

    private static Shape ofType(Type type, Map<TypeVariable<?>, Shape> bound) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case TypeVariable<?> variable when bound.containsKey(variable) -> bound.get(variable);
            case ParameterizedType generic -> ofGeneric(generic, bound);
            default -> throw new IllegalArgumentException("no document holds a " + type);
        };
    }

    private static Shape ofGeneric(ParameterizedType type, Map<TypeVariable<?>, Shape> bound) {
        List<Shape> arguments = Arrays.stream(type.getActualTypeArguments())
                .map(argument -> ofType(argument, bound))
                .toList();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return new Shape.Perhaps(arguments.getFirst());
        }
        if (raw == List.class || raw == Set.class) {
            return new Shape.Many(arguments.getFirst(), raw == Set.class);
        }
        Map<TypeVariable<?>, Shape> own = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            own.put(raw.getTypeParameters()[i], arguments.get(i));
        }
        return structure(raw, own);
    }

    private static Structure structure(Class<?> type, Map<TypeVariable<?>, Shape> bound) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no document holds a " + type);
        }
        Components components = new Components(type);
        List<Part> parts = IntStream.range(0, components.all().size())
                .mapToObj(i -> {
                    RecordComponent component = components.all().get(i);
                    Shape shape = ofType(component.getGenericType(), bound);
                    return new Part(
                            component.getName(),
                            shape,
                            whole -> components.value(i, whole),
                            shape instanceof Shape.Perhaps ? OPTIONAL : absence(component));
                })
                .toList();
        return new Structure(type, parts, components::make);
    }

    private static Optional<Absence> absence(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Otherwise.class))
                .map(otherwise -> component.getType() == Money.class
                        ? new Absence(others -> zeroLike(others, otherwise.value()), false, true)
                        : constantly(constant(component.getType(), otherwise.value()), otherwise.written()));
    }

    private static Absence constantly(Object value, boolean written) {
        return new Absence(_ -> value, true, written);
    }

    private static Money zeroLike(Map<String, Object> others, String name) {
        return Money.zero(((Money) Optional.ofNullable(others.get(name)).orElseThrow()).currency());
    }

    private static Object constant(Class<?> type, String name) {
        if (type == Set.class || type == List.class) {
            return type == Set.class ? Set.of() : List.of();
        }
        try {
            boolean field = Arrays.stream(type.getFields())
                    .anyMatch(one -> one.getName().equals(name));
            return Optional.ofNullable(
                            field
                                    ? type.getField(name).get(null)
                                    : type.getMethod(name).invoke(null))
                    .orElseThrow();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException(type + " has no " + name, failure);
        }
    }

    private static boolean isKind(Class<?> type) {
        return type.isSealed() || (type.isRecord() && ancestors(type).anyMatch(Class::isSealed));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), ancestors(one)));
    }

    private static Shape.Family family(Class<?> type) {
        Map<String, Structure> kinds = new LinkedHashMap<>();
        members(type).forEach(member -> {
            Structure structure = structure(member, Map.of());
            boolean clear =
                    structure.parts().stream().noneMatch(part -> part.name().equals(KIND));
            if (!clear || kinds.put(kindOf(member), structure) != null) {
                throw new IllegalArgumentException("the kind of " + member + " is not clear");
            }
        });
        return new Shape.Family(type, kinds);
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Shapes::members)
                : Stream.of(type);
    }

    /** What the record is called where a document must say which of a family it is: {@code PROPORTIONAL_SHARE}. */
    static String kindOf(Class<?> member) {
        return member.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Structure money() {
        return new Structure(
                Money.class,
                List.of(
                        part(
                                "amount",
                                Texts.AMOUNT,
                                Money.class,
                                money -> money.amount().toPlainString()),
                        part("currency", of(Currency.class), Money.class, Money::currency)),
                values -> {
                    Refusal.Faults faults = new Refusal.Faults();
                    Optional<Money> money = faults.check(
                            "/amount", () -> Money.of((String) values.getFirst(), (Currency) values.getLast()));
                    faults.refuseIfAny("money.invalid");
                    return money.orElseThrow();
                });
    }

    private static Structure dateRange() {
        Shape day = of(LocalDate.class);
        return new Structure(
                DateRange.class,
                List.of(
                        part("from", day, DateRange.class, DateRange::startInclusive),
                        part("to", new Shape.Perhaps(day), DateRange.class, Shapes::end)),
                values -> new DateRange(
                        (LocalDate) values.getFirst(),
                        ((Optional<?>) values.getLast())
                                .map(LocalDate.class::cast)
                                .orElse(LocalDate.MAX)));
    }

    private static Optional<LocalDate> end(DateRange days) {
        return days.isOpen() ? Optional.empty() : Optional.of(days.endExclusive());
    }

    private static <T> Part part(String name, Shape shape, Class<T> of, Function<T, Object> value) {
        return new Part(
                name,
                shape,
                whole -> value.apply(of.cast(whole)),
                shape instanceof Shape.Perhaps ? OPTIONAL : REQUIRED);
    }
}
