package org.tributary.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The components of a record: taken apart and put together. */
final class Components {

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    Components(Class<?> type) {
        components = List.of(type.getRecordComponents());
        try {
            constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("no record: " + type, impossible);
        }
    }

    List<RecordComponent> all() {
        return components;
    }

    /** The value of the component at {@code index}, from 0. */
    Object value(int index, Object whole) {
        try {
            return components.get(index).getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("cannot read " + components.get(index), failure);
        }
    }

    /** The record of these values; what its constructor refuses comes out as it is. */
    Object make(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot make " + constructor, refused);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make " + constructor, failure);
        }
    }
}
