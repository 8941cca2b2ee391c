package org.tributary.terms.reference;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/** Makes records of trees by their components, so that the tests read the very documents that are shipped. Unknown fields are refused. */
final class Trees {
    private Trees() {}

    static <T> T record(Class<T> type, Map<?, ?> tree) {
        return type.cast(build(type, Map.of(), tree));
    }

    private static Object bind(Type type, Map<String, Type> variables, @Nullable Object tree) {
        if (type instanceof TypeVariable<?> variable) {
            return bind(variables.getOrDefault(variable.getName(), Object.class), variables, tree);
        }
        if (type instanceof ParameterizedType generic) {
            return bindGeneric(generic, variables, tree);
        }
        Class<?> plain = (Class<?>) type;
        if (tree == null) {
            return build(plain, Map.of(), Map.of());
        }
        if (tree instanceof Map<?, ?> map) {
            return plain == Money.class || plain == DateRange.class ? ofMap(plain, map) : build(plain, Map.of(), map);
        }
        return tree instanceof String text ? ofText(plain, text) : tree;
    }

    private static Object bindGeneric(ParameterizedType type, Map<String, Type> variables, @Nullable Object tree) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type argument = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Optional.ofNullable(tree).map(present -> bind(argument, variables, present));
        }
        if (raw == List.class || raw == Set.class) {
            Stream<Object> items =
                    tree == null ? Stream.of() : ((List<?>) tree).stream().map(item -> (Object) item);
            List<Object> bound =
                    items.map(item -> bind(argument, variables, item)).toList();
            return raw == List.class ? bound : new LinkedHashSet<>(bound);
        }
        return build(
                raw,
                Map.of(raw.getTypeParameters()[0].getName(), argument),
                tree == null ? Map.of() : (Map<?, ?>) tree);
    }

    private static Object ofMap(Class<?> type, Map<?, ?> tree) {
        if (type == Money.class) {
            return Money.of((String) field(tree, "amount"), Currency.getInstance((String) field(tree, "currency")));
        }
        LocalDate from = LocalDate.parse((String) field(tree, "from"));
        return Optional.ofNullable(tree.get("to"))
                .map(to -> new DateRange(from, LocalDate.parse((String) to)))
                .orElseGet(() -> DateRange.from(from));
    }

    private static Object field(Map<?, ?> tree, String name) {
        return Optional.<Object>ofNullable(tree.get(name)).orElseThrow();
    }

    private static Object ofText(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        return switch (type.getSimpleName()) {
            case "String" -> text;
            case "LocalDate" -> LocalDate.parse(text);
            case "Instant" -> Instant.parse(text);
            case "Currency" -> Currency.getInstance(text);
            case "ZoneId" -> ZoneId.of(text);
            case "Rate" -> Rate.of(text);
            default -> construct(type, List.of(text));
        };
    }

    private static Object build(Class<?> type, Map<String, Type> variables, Map<?, ?> tree) {
        Map<Object, Object> fields = new HashMap<>(tree);
        Class<?> concrete = type.isSealed() ? kind(type, (String) fields.remove("kind")) : type;
        List<Object> values = Stream.of(concrete.getRecordComponents())
                .map(component -> bind(component.getGenericType(), variables, fields.remove(component.getName())))
                .toList();
        if (!fields.isEmpty()) {
            throw new IllegalStateException("Unknown fields of " + concrete + ": " + fields.keySet());
        }
        return construct(concrete, values);
    }

    private static Class<?> kind(Class<?> sealed, @Nullable String kind) {
        return leaves(sealed)
                .filter(leaf -> leaf.getSimpleName()
                        .replaceAll("(?<=.)([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT)
                        .equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown kind " + kind));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Trees::leaves) : Stream.of(type);
    }

    private static Object construct(Class<?> type, List<Object> values) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(type + " of " + values, refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.toString(), impossible);
        }
    }
}
