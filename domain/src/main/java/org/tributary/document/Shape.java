package org.tributary.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a type looks like in a document: what reader, writer and schema have in common. */
sealed interface Shape {

    /**
     * A text.
     *
     * @param type what it is read as
     * @param read refuses a text in another form
     * @param write the text of a value
     * @param form what a schema says of it, beside that it is a text
     */
    record Text(Class<?> type, Function<String, Object> read, Function<Object, String> write, Map<String, Object> form)
            implements Shape {}

    /**
     * A whole number.
     *
     * @param wide whether it has 64 bits rather than 32
     */
    record Whole(boolean wide) implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /**
     * A list.
     *
     * @param distinct whether an item stands in it once at most
     */
    record Many(Shape item, boolean distinct) implements Shape {}

    /** Something that is left out where it is not. */
    record Perhaps(Shape value) implements Shape {}

    /**
     * An object.
     *
     * @param make takes the values of the parts in their order
     */
    record Structure(Class<?> type, List<Part> parts, Function<List<Object>, Object> make) implements Shape {}

    /**
     * An object that says which of several it is.
     *
     * @param kinds by name, in the order declared
     */
    record Family(Class<?> type, Map<String, Structure> kinds) implements Shape {}

    /**
     * A field of an object.
     *
     * @param value the field of an object that is written
     */
    record Part(String name, Shape shape, Function<Object, Object> value, Optional<Absence> absence) {}

    /**
     * What holds where a field is left out.
     *
     * @param otherwise its value, given the values of the fields that are there
     * @param constant whether that value is the same whatever they are
     * @param written whether that value is written
     */
    record Absence(Function<Map<String, Object>, Object> otherwise, boolean constant, boolean written) {}
}
