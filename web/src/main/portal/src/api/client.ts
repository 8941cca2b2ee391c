import createClient from "openapi-fetch";
import { problemOf, problemOfThrown } from "./problem";
import type { components, paths } from "./schema";

export type Schemas = components["schemas"];

/**
 * The one door to the server. Both headers are always sent: without them a call with no session would be answered with a
 * redirect to the identity provider instead of 401, and a write would be refused as a cross-site request.
 */
export const api = createClient<paths>({
    baseUrl: "/api/v1",
    headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
});

interface Answer<T> {
    data?: T;
    error?: unknown;
    response: Response;
}

/** The data of a call, or a {@link ProblemError}. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
    let answer: Answer<T>;
    try {
        answer = await call;
    } catch (thrown) {
        throw problemOfThrown(thrown);
    }
    if (!answer.response.ok || answer.data === undefined) {
        throw problemOf(answer.response.status, answer.error);
    }
    return answer.data;
}

/** All that a question leaves, page after page. */
export async function allOf<T>(ask: (page: number) => Promise<{ items: T[]; total: number }>): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
        const { items, total } = await ask(page);
        all.push(...items);
        if (items.length === 0 || all.length >= total) {
            return all;
        }
    }
}
