package org.tributary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A typed no: the input was understood and is not acceptable, and nothing was changed. Its code is stable, so that callers may
 * act on it; its faults name everything that is wrong with one document at once. A bug is any other unchecked exception.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a refusal means to a caller, whatever the door. */
    public enum Kind {
        /** The document can never be accepted as it is. */
        INVALID,
        /** There is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** It contradicts what is already recorded. */
        CONFLICT,
        /** The caller is known and may not do this. */
        FORBIDDEN
    }

    /**
     * One thing that is wrong.
     *
     * @param code stable, in the form {@code context.reason}
     * @param pointer where in the document, an RFC 6901 pointer; empty for the whole document
     * @param message one sentence for a person
     */
    public record Fault(String code, String pointer, String message) implements Serializable {}

    private final Kind kind;
    private final String code;
    private final ArrayList<Fault> faults;

    /** A refusal whose code and message are also its only fault. */
    protected Refusal(Kind kind, String code, String message) {
        this(kind, code, message, List.of(new Fault(code, "", message)));
    }

    /** A refusal with all the faults of one document. */
    protected Refusal(Kind kind, String code, String message, List<Fault> faults) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.faults = new ArrayList<>(faults);
    }

    /** What it means to the caller. */
    public final Kind kind() {
        return kind;
    }

    /** The stable code of the refusal as a whole. */
    public final String code() {
        return code;
    }

    /** Everything that is wrong, at least one. */
    public final List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** A document that can never be accepted as it is. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        /** A document with one fault. */
        public Invalid(String code, String message) {
            super(Kind.INVALID, code, message);
        }

        private Invalid(String code, String message, List<Fault> faults) {
            super(Kind.INVALID, code, message, faults);
        }

        /** The same refusal, its pointers in the words of another form of the document. */
        public Invalid pointing(UnaryOperator<String> pointers) {
            return new Invalid(
                    code(),
                    String.valueOf(getMessage()),
                    faults().stream()
                            .map(fault -> new Fault(fault.code(), pointers.apply(fault.pointer()), fault.message()))
                            .toList());
        }
    }

    /** Nothing there under this name, or nothing the caller may know of: the two cannot be told apart. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        /** @param what the kind of thing, as in {@code share} */
        public NotFound(String what) {
            super(Kind.NOT_FOUND, what + ".not-found", "There is no such " + what + ".");
        }
    }

    /** Gathers the faults of one document, so that all of them are reported at once. */
    public static final class Faults {
        private final int most;
        private final List<Fault> found = new ArrayList<>();
        private int count;

        /** Lists every fault. */
        public Faults() {
            this(Integer.MAX_VALUE);
        }

        private Faults(int most) {
            this.most = most;
        }

        /** Lists the first so many faults and counts the rest, for documents of any length. */
        public static Faults upTo(int most) {
            return new Faults(most);
        }

        /** Notes a fault. */
        public void add(String code, String pointer, String message) {
            count++;
            if (found.size() < most) {
                found.add(new Fault(code, pointer, message));
            }
        }

        /** Notes a fault unless {@code holds}. */
        public void require(boolean holds, String code, String pointer, String message) {
            if (!holds) {
                add(code, pointer, message);
            }
        }

        /** The value, or empty and its faults noted below {@code pointer}. */
        public <T> Optional<T> check(String pointer, Supplier<T> value) {
            try {
                return Optional.of(value.get());
            } catch (Refusal refusal) {
                refusal.faults().forEach(fault -> add(fault.code(), pointer + fault.pointer(), fault.message()));
                return Optional.empty();
            }
        }

        /** Whether nothing was noted so far. */
        public boolean isEmpty() {
            return count == 0;
        }

        /** How many faults were noted so far. */
        public int count() {
            return count;
        }

        /** The faults that are listed, in the order noted. */
        public List<Fault> listed() {
            return List.copyOf(found);
        }

        /** How many there are, in words. */
        public String inWords() {
            String all = count == 1 ? "one fault" : count + " faults";
            return count > found.size() ? all + ", of which the first " + found.size() + " are listed" : all;
        }

        /**
         * Ends the checks.
         *
         * @param code of the refusal as a whole
         * @throws Invalid with every fault noted, if there is one
         */
        public void refuseIfAny(String code) {
            if (!isEmpty()) {
                throw new Invalid(code, "The document has " + inWords() + ".", found);
            }
        }
    }
}
