import { expect, test } from "vitest";
import type { UsageName } from "../../api/usage";
import { matching, meaningsOf } from "./meanings";
import { queryOf } from "./recordsQuery";
import { formOf, NotRead, placeOf, readUsage } from "./usageFile";

const header = "source,id,subscription,time,product,meter,quantity,service_tier,region,request_input,replaces";
const event = { specversion: "1.0", type: "org.tributary.usage.v1", source: "gw", id: "a" };

test("a table becomes events: what is blank is not said, and quotes may hold commas", () => {
    const { form, events, rows } = readUsage(
        "usage.csv",
        `\ufeff${header}\n\ngw,a,S-1,2026-11-02T09:14:00Z,"GPT, global",Tok in,600,BATCH,,,\ngw,b,S-1,2026-11-02T09:15:00Z,m,t,0,,eu,300000,a\n`,
    );

    expect(form).toBe("csv");
    expect(rows).toEqual([3, 4]);
    expect(events).toEqual([
        {
            ...event,
            subject: "S-1",
            time: "2026-11-02T09:14:00Z",
            data: { product: "GPT, global", meter: "Tok in", quantity: "600", serviceTier: "BATCH" },
        },
        {
            ...event,
            id: "b",
            subject: "S-1",
            time: "2026-11-02T09:15:00Z",
            data: { product: "m", meter: "t", quantity: "0", region: "eu", requestInput: "300000", replaces: "a" },
        },
    ]);
});

test("JSON holds records, a list, or one event; NDJSON one on each line", () => {
    expect(readUsage("u.json", JSON.stringify({ records: [event, event] })).events).toHaveLength(2);
    expect(readUsage("u.json", JSON.stringify([event])).events).toEqual([event]);
    expect(readUsage("u.json", JSON.stringify(event)).events).toEqual([event]);
    const lines = readUsage("u.ndjson", `${JSON.stringify(event)}\n\n${JSON.stringify(event)}\n`);
    expect(lines.events).toHaveLength(2);
    expect(lines.rows).toEqual([1, 3]);
});

test("the form is told by the name, else by how the file begins", () => {
    expect(["u.csv", "u.jsonl", "u.json"].map((name) => formOf(name, ""))).toEqual(["csv", "ndjson", "csv"]);
    expect(formOf("usage", ' [{"a":1}]')).toBe("json");
    expect(formOf("usage", header)).toBe("csv");
});

test.each([
    ["u.json", "{", "This is no JSON."],
    ["u.json", '{"lines":[]}', "A JSON file holds events, or an object with records."],
    ["u.json", '{"records":[]}', "The file holds no record."],
    ["u.csv", `${header},colour\n`, "There is no column colour."],
    ["u.csv", "source,id\n", "The column subscription is missing."],
])("%s with %s is not read", (name, text, why) => {
    expect(() => readUsage(name, text)).toThrow(new NotRead(why));
});

test("a fault is told by the row and the column of the file it came from", () => {
    const at = (pointer: string, form: "csv" | "ndjson" | "json") =>
        placeOf({ pointer }, { form, rows: form === "json" ? [] : [3, 4] });

    expect(at("/records/1/data/requestInput", "csv")).toEqual({ row: 4, column: "request_input" });
    expect(at("/records/0/subject", "csv")).toEqual({ row: 3, column: "subscription" });
    expect(at("/records/1/data/replaces", "ndjson")).toEqual({ row: 4, column: "data/replaces" });
    expect(at("/records/1", "json")).toEqual({ row: 2, column: "" });
    expect(at("/records", "csv")).toEqual({ row: undefined, column: "/records" });
});

const name = (reported: string, means: string, recordedAt: string, kind: UsageName["kind"] = "PRODUCT"): UsageName => ({
    source: "gw",
    kind,
    reported,
    means,
    recordedAt,
});

test("of one name the last recorded holds, and those before it are its history", () => {
    const all = meaningsOf([
        name("x", "second", "2026-03-01T00:00:00Z"),
        name("x", "first", "2026-01-01T00:00:00Z"),
        name("x", "third", "2026-05-01T00:00:00Z"),
        name("x", "a meter", "2026-02-01T00:00:00Z", "METER"),
    ]);

    expect(all.map(({ last, earlier }) => [last.kind, last.means, ...earlier.map(({ means }) => means)])).toEqual([
        ["METER", "a meter"],
        ["PRODUCT", "third", "second", "first"],
    ]);
    expect(matching(all, "THIRD", [])).toHaveLength(1);
    expect(matching(all, "", ["METER"]).map(({ last }) => last.means)).toEqual(["a meter"]);
});

test("records are asked for by key, or by subscription and days in their order", () => {
    const asked = (text: string) => queryOf(new URLSearchParams(text));

    expect(asked("source=gw&id=a&subscription=S-1")).toEqual({ source: "gw", id: "a" });
    expect(asked("subscription=S-1&from=2026-11-01&through=2026-11-30&page=2")).toEqual({
        subscription: "S-1",
        from: "2026-11-01",
        to: "2026-12-01",
        page: 2,
        size: 50,
    });
    expect(asked("subscription=S-1&from=2026-11-02&through=2026-11-01")).toBeUndefined();
    expect(asked("source=gw")).toBeUndefined();
});
