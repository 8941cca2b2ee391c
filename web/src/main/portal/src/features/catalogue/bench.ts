import type { Schemas } from "../../api/client";
import { catalogue } from "../../i18n/catalogue";

/** Usage that shows what the bench does: tokens with and without a modifier, a tool, and rows that have no price. */
export const example = {
    book: "api-list",
    currency: "USD",
    country: "",
    from: "2026-06-01",
    through: "2026-06-30",
    signedOn: "",
    usage: [
        "product,meter,quantity,service_tier,region,request_input,at",
        "gpt-5.4,input-token,1200000,,,,2026-06-02T09:14:00Z",
        "gpt-5.4,cached-input-token,4000000,,,,2026-06-02T09:14:00Z",
        "gpt-5.4,output-token,300000,,,,2026-06-02T09:15:00Z",
        "gpt-5.4,input-token,800000,BATCH,,,2026-06-11T22:00:00Z",
        "gpt-5.4,output-token,100000,,eu,300000,2026-06-18T13:30:00Z",
        "web-search,web-search-call,1234,,,,2026-06-20T08:00:00Z",
        "gpt-5.4,audio-token,5000,,,,2026-06-21T08:00:00Z",
        "gpt-9,input-token,1000,,,,2026-06-22T08:00:00Z",
        "",
    ].join("\n"),
};

/** The result as a table: its lines with their steps, what was quarantined, and the total. */
export function resultTable({ lines, quarantined, total }: Schemas["Rating"]): { header: string[]; rows: string[][] } {
    const words = catalogue.bench;
    return {
        header: [
            words.kindOf,
            words.row,
            words.product,
            words.charge,
            words.version,
            words.words,
            words.steps,
            words.computed,
            words.amount,
            catalogue.bench.currency,
        ],
        rows: [
            ...lines.map((line) => [
                words.kindLine,
                "",
                line.product,
                line.charge,
                line.version,
                line.words,
                line.steps.map(({ text, amount }) => `${text} = ${amount}`).join("; "),
                line.computed,
                line.amount.amount,
                line.amount.currency,
            ]),
            ...quarantined.map(({ row, product, meter, quantity, code, reason }) => [
                words.kindQuarantined,
                String(row + 1),
                product,
                meter,
                "",
                `${quantity} ${meter}`,
                `${code}: ${reason}`,
                "",
                "",
                "",
            ]),
            [words.kindTotal, "", "", "", "", "", "", "", total.amount, total.currency],
        ],
    };
}
