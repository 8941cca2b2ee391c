import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import * as catalogue from "../../api/catalogue";
import type { Document } from "../document";
import { following } from "./change";

/** The stretch that a day lies in. */
export function laneOn(lanes: readonly catalogue.Lane[], day: string): catalogue.Lane | undefined {
    return lanes.findLast(({ from }) => from <= day);
}

/** Begins a version of a book: the prices in force on the day before it, from the day on. */
export function useStart(): (book: string, day: string) => Promise<Document> {
    const queries = useQueryClient();
    return useCallback(
        async (book, day) => {
            const { lanes } = await queries.query(catalogue.priceBook(book));
            const lane = laneOn(lanes, day);
            const version = lane && (await queries.query(catalogue.priceBookVersion(book, lane.from)));
            return following(version?.document, day);
        },
        [queries],
    );
}
