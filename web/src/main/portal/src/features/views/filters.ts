/** What of an address makes a view: its filters and order in one spelling, its page aside. */
export function filtersIn(params: URLSearchParams): string {
    const kept = new URLSearchParams(params);
    kept.delete("page");
    kept.sort();
    return kept.toString();
}
