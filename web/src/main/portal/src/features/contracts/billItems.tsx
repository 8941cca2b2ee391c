import type { BillItem } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { amountText, dayText, monthText, rangeText } from "../../i18n/format";
import { add } from "../../money/decimal";
import { CreditLabel } from "../../ui/ContractLabels";
import type { Column } from "../../ui/DataTable";
import type { Names } from "../names";

/** The sum of some items, with their digits; nothing while there are none. */
export function sumOf(items: readonly BillItem[]): string {
    const [first, ...rest] = items.map(({ amount }) => amount.amount);
    return first === undefined ? "0" : rest.reduce(add, first);
}

/** What takes from a charge: days, or what a service level credits; or a credit of one that was too much. */
function kindOf(serviceLevel: string | undefined, amount: string) {
    return serviceLevel === undefined ? "credit" : amount.startsWith("-") ? "serviceCredit" : "serviceCharge";
}

/** The columns of charges and credits. */
export function itemColumns(names: Names): Column<BillItem>[] {
    return [
        {
            key: "item",
            title: words.item,
            cell: ({ number, corrects, amount, serviceLevel, serviceMonth }) => (
                <span className="tr-two">
                    <strong>{number}</strong>
                    {corrects === undefined ? null : (
                        <span className="tr-labels">
                            <CreditLabel kind={kindOf(serviceLevel, amount.amount)} />
                            <span className="tr-quiet">{words.correctsItem(corrects)}</span>
                        </span>
                    )}
                    {serviceLevel === undefined || serviceMonth === undefined ? null : (
                        <span className="tr-quiet">{words.serviceOf(serviceLevel, monthText(serviceMonth))}</span>
                    )}
                </span>
            ),
            value: ({ number }) => String(number),
        },
        {
            key: "corrects",
            title: words.corrects,
            value: ({ corrects }) => (corrects === undefined ? "" : String(corrects)),
            exportOnly: true,
        },
        {
            key: "billedOn",
            title: words.billedOn,
            cell: ({ billedOn }) => dayText(billedOn),
            value: ({ billedOn }) => billedOn,
            modifier: "nowrap",
        },
        { key: "line", title: words.line, cell: ({ line }) => line, value: ({ line }) => line },
        {
            key: "days",
            title: words.days,
            cell: ({ from, to, periodFrom, periodTo }) => (
                <span className="tr-two">
                    {rangeText(from, to)}
                    {from === periodFrom && to === periodTo ? null : (
                        <span className="tr-quiet">{words.periodOf(rangeText(periodFrom, periodTo))}</span>
                    )}
                </span>
            ),
        },
        ...(
            [
                ["from", words.startsOn],
                ["to", words.endsOn],
                ["periodFrom", words.periodFrom],
                ["periodTo", words.periodTo],
                ["product", words.product],
                ["channel", words.channel],
                ["serviceLevel", words.serviceLevel],
                ["serviceMonth", words.serviceMonth],
            ] as const
        ).map(([key, title]) => ({ key, title, value: (item: BillItem) => item[key] ?? "", exportOnly: true })),
        {
            key: "what",
            title: words.price,
            cell: ({ words: what, product }) => (
                <span className="tr-two">
                    {names.product(product)}
                    <span className="tr-quiet">{what}</span>
                </span>
            ),
            value: ({ words: what }) => what,
        },
        {
            key: "quantity",
            title: words.quantity,
            cell: ({ quantity }) => quantity,
            value: ({ quantity }) => quantity,
            numeric: true,
        },
        {
            key: "amount",
            title: words.amount,
            cell: ({ amount }) => amountText(amount.amount),
            value: ({ amount }) => amount.amount,
            numeric: true,
            modifier: "nowrap",
        },
        { key: "currency", title: words.currency, value: ({ amount }) => amount.currency, exportOnly: true },
    ];
}
