import type { Schemas } from "../../api/client";

export type Run = Schemas["Run"];

/** How far a run was at a moment of this reader's clock. */
export interface Sample {
    at: number;
    done: number;
}

export interface Pace {
    /** 0 to 100. */
    percent: number;
    /** Lines a second; undefined until it can be told. */
    rate?: number;
    /** Seconds until all lines are done, at that rate. */
    secondsLeft?: number;
}

/** At least this long must lie between two looks before a rate is told. */
const shortest = 1500;

/**
 * How fast a run goes, from two looks at it by the same clock. Server and reader may disagree about the time of day, so no time of the
 * server's enters.
 */
export function paceOf(run: Run, first: Sample | undefined, now: number): Pace {
    if (run.state !== "RUNNING") {
        return { percent: run.state === "FINISHED" ? 100 : percentOf(run) };
    }
    const percent = percentOf(run);
    if (first === undefined || now - first.at < shortest || run.linesDone <= first.done) {
        return { percent };
    }
    const rate = ((run.linesDone - first.done) * 1000) / (now - first.at);
    return { percent, rate, secondsLeft: Math.ceil(Math.max(0, run.lines - run.linesDone) / rate) };
}

function percentOf({ lines, linesDone, stage }: Run): number {
    if (lines === 0) {
        return stage === "DONE" ? 100 : 0;
    }
    return Math.max(0, Math.min(100, Math.floor((linesDone * 100) / lines)));
}

export const stages: readonly Run["stage"][] = ["READING", "ATTRIBUTING", "BOOKING", "DONE"];

export type StageState = "done" | "current" | "failed" | "ahead";

/** Where the run is with one of its stages. */
export function stageState(run: Run, stage: Run["stage"]): StageState {
    const at = stages.indexOf(run.stage);
    const of = stages.indexOf(stage);
    if (run.state === "FINISHED" || of < at) {
        return "done";
    }
    if (of > at) {
        return "ahead";
    }
    return run.state === "FAILED" ? "failed" : "current";
}

/** `1 h 5 min`, `3 min 20 s`, `12 s`. */
export function spanText(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
        return `${whole} s`;
    }
    const minutes = Math.floor(whole / 60);
    return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
