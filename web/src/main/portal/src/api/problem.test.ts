import { describe, expect, test } from "vitest";
import { answerOf } from "./client";
import { ProblemError, problemOf, problemOfThrown } from "./problem";

const problem = {
    type: "/problems/billing.line-conflict",
    title: "The line is known with other content",
    status: 409,
    code: "billing.line-conflict",
    detail: "Line 3 differs in its amount.",
    instance: "c0ffee",
    faults: [{ code: "money.digits", pointer: "/lines/3/amount", message: "USD has two digits" }],
};

describe("a problem", () => {
    test("keeps the server's code, words, faults and reference", () => {
        const error = problemOf(409, problem);
        expect(error).toMatchObject({
            status: 409,
            code: "billing.line-conflict",
            message: "The line is known with other content",
            detail: "Line 3 differs in its amount.",
            reference: "c0ffee",
        });
        expect(error.faults).toEqual(problem.faults);
    });

    test.each([["<html>bad gateway</html>"], [undefined], [null], [{ error: "x" }]])(
        "is made from the status where the body is %j",
        (body) => {
            expect(problemOf(502, body)).toMatchObject({ status: 502, code: "http.502" });
        },
    );

    test.each([
        // status, unauthenticated, forbidden, missing, transient
        [401, true, false, false, false],
        [403, false, true, false, false],
        [404, false, false, true, false],
        [409, false, false, false, false],
        [429, false, false, false, true],
        [500, false, false, false, false],
        [503, false, false, false, true],
        [0, false, false, false, true],
    ])("of status %i says what may help", (status, unauthenticated, forbidden, missing, transient) => {
        const error = problemOf(status, undefined);
        expect([error.unauthenticated, error.forbidden, error.missing, error.transient]).toEqual([
            unauthenticated,
            forbidden,
            missing,
            transient,
        ]);
    });
});

describe("an answer", () => {
    const response = (status: number) => new Response(null, { status });

    test("is its data", async () => {
        await expect(answerOf(Promise.resolve({ data: 7, response: response(200) }))).resolves.toBe(7);
    });

    test("refused is a problem", async () => {
        const refused = answerOf(Promise.resolve({ error: problem, response: response(409) }));
        await expect(refused).rejects.toBeInstanceOf(ProblemError);
    });

    test("of the network's failure is the offline problem", async () => {
        await expect(answerOf(Promise.reject(new TypeError("failed to fetch")))).rejects.toMatchObject({
            offline: true,
        });
    });

    test("that is a page instead of data is unreadable, never shown", () => {
        expect(problemOfThrown(new SyntaxError("Unexpected token <"))).toMatchObject({ code: "portal.unreadable" });
    });
});
