import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import * as ledger from "../../api/ledger";
import type { Run, Sample } from "./progress";

export type Following = "opening" | "live" | "polling" | "over";

/** A line that is silent for longer is taken for broken; the server tells something every second. */
const silence = 4000;

/** How often a run is asked for where its events cannot be heard. */
const pollEvery = 2000;

/**
 * One run, kept up to date while it goes on: by its server-sent events, or by asking again where those fail. It begins anew after a
 * reload, because the server knows how far the run is.
 */
export function useRun(id: number) {
    const queries = useQueryClient();
    const [heard, setHeard] = useState<"waiting" | "live" | "broken">("waiting");
    const [first, setFirst] = useState<Sample>();
    const query = useQuery({
        ...ledger.run(id),
        refetchInterval: ({ state }) => (state.data?.state === "RUNNING" && heard !== "live" ? pollEvery : false),
    });
    const state = query.data?.state;
    const running = state === "RUNNING";
    useEffect(() => {
        if (!running) {
            return undefined;
        }
        const events = new EventSource(ledger.runEvents(id), { withCredentials: true });
        let silent = setTimeout(() => setHeard("broken"), silence);
        const hear = (event: MessageEvent<string>) => {
            const told = readRun(event.data);
            if (told?.id === id) {
                clearTimeout(silent);
                silent = setTimeout(() => setHeard("broken"), silence);
                setHeard("live");
                queries.setQueryData(ledger.run(id).queryKey, told);
            }
        };
        events.addEventListener("run", hear);
        events.addEventListener("message", hear);
        // A line that drops is opened again by the browser; only one that was refused is not.
        events.addEventListener("error", () => {
            if (events.readyState === EventSource.CLOSED) {
                setHeard("broken");
            }
        });
        return () => {
            clearTimeout(silent);
            events.close();
        };
    }, [id, running, queries]);
    const data = query.data;
    useEffect(() => {
        if (data?.state === "RUNNING") {
            setFirst((known) => known ?? { at: Date.now(), done: data.linesDone });
        }
    }, [data]);
    useEffect(() => {
        if (state === "FINISHED" && first !== undefined) {
            // What was on the screens before the run is old now; the run itself is known.
            void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "run" });
        }
    }, [state, first, queries]);
    const following: Following = !running
        ? "over"
        : heard === "waiting"
          ? "opening"
          : heard === "live"
            ? "live"
            : "polling";
    return { ...query, first, following };
}

function readRun(text: string): Run | undefined {
    try {
        const told: unknown = JSON.parse(text);
        return typeof told === "object" && told !== null && "id" in told && "state" in told ? (told as Run) : undefined;
    } catch {
        return undefined;
    }
}

/** A moment that moves on by itself while `going`. */
export function useNow(going: boolean): number {
    const [now, setNow] = useState(Date.now);
    useEffect(() => {
        if (!going) {
            return undefined;
        }
        const timer = setInterval(() => setNow(Date.now()), 1000);
        return () => clearInterval(timer);
    }, [going]);
    return now;
}
