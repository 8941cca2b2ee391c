import { describe, expect, test } from "vitest";
import { paceOf, spanText, stages, stageState, type Run } from "./progress";

const running: Run = {
    id: 7,
    kind: "ATTRIBUTION",
    state: "RUNNING",
    stage: "ATTRIBUTING",
    startedAt: "2026-11-23T08:00:00Z",
    knownAt: "2026-11-23T08:00:00Z",
    linesDone: 40_000,
    lines: 100_000,
    shares: 0,
    postings: 0,
    startedBy: "fiona",
};

describe("the pace of a run", () => {
    test("is told from two looks: 20,000 lines in 4 s are 5,000 a second, and 60,000 more take 12 s", () => {
        expect(paceOf(running, { at: 1_000, done: 20_000 }, 5_000)).toEqual({
            percent: 40,
            rate: 5000,
            secondsLeft: 12,
        });
    });

    test.each([
        ["at the first look", undefined],
        ["a moment later", { at: 4_000, done: 0 }],
        ["while nothing moves", { at: 0, done: 40_000 }],
    ])("is not guessed %s", (_when, first) => {
        expect(paceOf(running, first, 5_000)).toEqual({ percent: 40 });
    });

    test("is rounded down, and only so: 58,400 of 100,000 are 58%", () => {
        expect(paceOf({ ...running, linesDone: 58_400 }, undefined, 0).percent).toBe(58);
        expect(paceOf({ ...running, linesDone: 99_999 }, undefined, 0).percent).toBe(99);
    });

    test("of a finished run is all of it, also of one without lines", () => {
        expect(paceOf({ ...running, state: "FINISHED", stage: "DONE", lines: 0, linesDone: 0 }, undefined, 0)).toEqual({
            percent: 100,
        });
    });

    test("of a failed run is as far as it came", () => {
        expect(paceOf({ ...running, state: "FAILED" }, { at: 0, done: 0 }, 9_000)).toEqual({ percent: 40 });
    });
});

test("the stages before are done, the one at hand is current or has failed, the rest is ahead", () => {
    expect(stages.map((stage) => stageState(running, stage))).toEqual(["done", "current", "ahead", "ahead"]);
    expect(stages.map((stage) => stageState({ ...running, state: "FAILED" }, stage))).toEqual([
        "done",
        "failed",
        "ahead",
        "ahead",
    ]);
    expect(stages.map((stage) => stageState({ ...running, state: "FINISHED" }, stage))).toEqual([
        "done",
        "done",
        "done",
        "done",
    ]);
});

test.each([
    [0, "0 s"],
    [59.4, "59 s"],
    [200, "3 min 20 s"],
    [3900, "1 h 5 min"],
])("%d seconds read %s", (seconds, text) => {
    expect(spanText(seconds)).toBe(text);
});
