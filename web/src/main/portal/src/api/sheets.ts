/** In which form people take a list away. */
export type SheetFormat = "csv" | "xlsx";

const accepts: Record<SheetFormat, string> = {
    csv: "text/csv, application/problem+json;q=0.5",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/problem+json;q=0.5",
};

/** How a file of that form is asked for. */
export const asSheet = (format: SheetFormat) => ({
    headers: { Accept: accepts[format] },
    parseAs: "blob" as const,
});
