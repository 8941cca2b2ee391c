import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];
export type Fault = components["schemas"]["Fault"];

/** Why a call gave no answer: the server's RFC 9457 problem, or one of ours where it could give none. */
export class ProblemError extends Error {
    readonly status: number;
    readonly code: string;
    readonly detail: string | undefined;
    /** The reference a person can quote: the correlation id, also in the server's log. */
    readonly reference: string | undefined;
    readonly faults: readonly Fault[];

    constructor(problem: Partial<Problem> & Pick<Problem, "status" | "code" | "title">) {
        super(problem.title);
        this.name = "ProblemError";
        this.status = problem.status;
        this.code = problem.code;
        this.detail = problem.detail;
        this.reference = problem.instance;
        this.faults = problem.faults ?? [];
    }

    /** The session is missing or over: signing in again may help. */
    get unauthenticated(): boolean {
        return this.status === 401;
    }

    get forbidden(): boolean {
        return this.status === 403;
    }

    get missing(): boolean {
        return this.status === 404;
    }

    /** No answer at all: the network, or the server is gone. */
    get offline(): boolean {
        return this.status === 0;
    }

    /** Worth another try without any change: the network, a timeout, a server that is busy or starting. */
    get transient(): boolean {
        return this.offline || this.status === 408 || this.status === 429 || this.status >= 502;
    }
}

/** Reads the body of a refused call, whatever it is. */
export function problemOf(status: number, body: unknown): ProblemError {
    if (isProblem(body)) {
        return new ProblemError({ ...body, status });
    }
    return new ProblemError({ status, code: `http.${status}`, title: `The server answered ${status}.` });
}

function isProblem(body: unknown): body is Problem {
    return (
        typeof body === "object" &&
        body !== null &&
        typeof (body as Problem).code === "string" &&
        typeof (body as Problem).title === "string"
    );
}

/** Turns whatever `fetch` or the parser threw into a problem. */
export function problemOfThrown(thrown: unknown): ProblemError {
    if (thrown instanceof ProblemError) {
        return thrown;
    }
    if (thrown instanceof SyntaxError) {
        return new ProblemError({ status: 500, code: "portal.unreadable", title: "The answer was not readable." });
    }
    return new ProblemError({ status: 0, code: "portal.offline", title: "The server cannot be reached." });
}
