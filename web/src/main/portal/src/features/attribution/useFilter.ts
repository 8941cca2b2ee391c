import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { noFilter, readFilter, writeFilter, type Filter, type ListField } from "./filter";

/** The filter in the address, and ways to change it. Each change is a step that the browser's back button undoes. */
export function useFilter() {
    const [params, setParams] = useSearchParams();
    const filter = useMemo(() => readFilter(params), [params]);
    const change = useCallback((next: Filter) => setParams((known) => writeFilter(next, known)), [setParams]);
    const toggle = useCallback(
        (field: ListField, value: string) => {
            const chosen: string[] = filter[field];
            const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
            change({ ...filter, [field]: next });
        },
        [filter, change],
    );
    const clear = useCallback(() => change(noFilter), [change]);
    return { filter, params, setParams, change, toggle, clear };
}
