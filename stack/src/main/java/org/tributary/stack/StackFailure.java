package org.tributary.stack;

/** The stack cannot do what was asked; the message is one sentence that says what to do about it. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure nobody else caused. */
    public StackFailure(String sentence) {
        super(sentence);
    }

    /** A failure with its cause, for the log. */
    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
