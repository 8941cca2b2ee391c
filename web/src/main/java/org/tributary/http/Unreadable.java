package org.tributary.http;

/** A request that cannot even be read as a document: malformed, too large, too deep. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem what the caller is told */
    public Unreadable(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** A malformed document: status 400. */
    public static Unreadable malformed(String code, String detail) {
        return new Unreadable(Problem.of(400, code, "The document cannot be read", detail));
    }

    /** A document of more than {@link BodyLimitFilter#LIMIT} bytes: status 413. */
    public static Unreadable tooLarge() {
        return new Unreadable(Problem.of(413));
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
