import { expect, test } from "vitest";
import { once } from "./once";

const lost = () => Promise.reject(new Error("lost"));

async function keyOf(operation: string, body: unknown): Promise<string> {
    return once(operation, body, (key) => Promise.resolve(key));
}

test("a request whose answer was lost goes out again under its key", async () => {
    const sent: string[] = [];
    await expect(once("draft", { regime: "R7" }, (key) => (sent.push(key), lost()))).rejects.toThrow("lost");

    expect(await keyOf("draft", { regime: "R7" })).toBe(sent[0]);
});

test("once answered, the same request is another one", async () => {
    expect(await keyOf("run", undefined)).not.toBe(await keyOf("run", undefined));
});

test("another request takes another key", async () => {
    const sent: string[] = [];
    await expect(once("draft", { regime: "R7" }, (key) => (sent.push(key), lost()))).rejects.toThrow("lost");

    expect(await keyOf("draft", { regime: "R8" })).not.toBe(sent[0]);
    expect(await keyOf("scenario", { regime: "R7" })).not.toBe(sent[0]);
});
