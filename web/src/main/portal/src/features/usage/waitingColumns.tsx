import type { Waiting } from "../../api/usage";
import { m } from "../../i18n";
import { usage as usageWords } from "../../i18n/usage";
import { amountText, countText, dayText, rangeText, shiftDay } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Button, Label } from "../../ui/primitives";
import { subscriptionLink } from "../links";

const words = usageWords.waiting;

export function codeText(code: string): string {
    return words.codes[code] ?? code;
}

/** The columns of what waits; with `onSay` a way to say what a row's names mean. */
export function columnsOf(onSay: ((row: Waiting) => void) | undefined): Column<Waiting>[] {
    return [
        {
            key: "product",
            title: words.reported,
            cell: ({ source, product, meter }) => (
                <span className="tr-two">
                    <strong>{product}</strong>
                    <span>{meter}</span>
                    <span className="tr-quiet">{source}</span>
                </span>
            ),
            value: ({ product }) => product,
        },
        { key: "meter", title: usageWords.meter, value: ({ meter }) => meter, exportOnly: true },
        { key: "source", title: words.source, value: ({ source }) => source, exportOnly: true },
        {
            key: "means",
            title: words.means,
            cell: ({ productMeans, meterMeans }) => (
                <span className="tr-two">
                    {productMeans ?? <span className="tr-quiet">{words.itself}</span>}
                    {meterMeans ?? <span className="tr-quiet">{words.itself}</span>}
                </span>
            ),
            value: ({ productMeans = "", meterMeans = "" }) => [productMeans, meterMeans].filter(Boolean).join(", "),
        },
        {
            key: "reason",
            title: words.reason,
            cell: ({ code, reason }) => (
                <span className="tr-two">
                    <span>
                        <Label color="orange" isCompact>
                            {codeText(code)}
                        </Label>
                    </span>
                    <span className="tr-quiet">{reason}</span>
                </span>
            ),
            value: ({ reason }) => reason,
            modifier: "wrap",
        },
        { key: "code", title: usageWords.code, value: ({ code }) => code, exportOnly: true },
        {
            key: "records",
            title: words.recordCount,
            cell: ({ records }) => countText(records),
            value: ({ records }) => String(records),
            numeric: true,
        },
        {
            key: "quantity",
            title: words.quantity,
            cell: ({ quantity }) => amountText(quantity),
            value: ({ quantity }) => quantity,
            numeric: true,
        },
        {
            key: "days",
            title: words.days,
            cell: ({ first, last }) => (first === last ? dayText(first) : rangeText(first, shiftDay(last, 1))),
        },
        { key: "first", title: words.first, value: ({ first }) => first, exportOnly: true },
        { key: "last", title: words.last, value: ({ last }) => last, exportOnly: true },
        {
            key: "who",
            title: words.who,
            cell: ({ where, subscriptions }) => (
                <span className="tr-stack">
                    {where.map(({ subscription, day }) => (
                        <TextLink key={subscription} to={subscriptionLink(subscription, day)}>
                            {subscription}
                        </TextLink>
                    ))}
                    {subscriptions > where.length ? (
                        <span className="tr-quiet">{words.more(subscriptions - where.length)}</span>
                    ) : null}
                </span>
            ),
            value: ({ subscriptions }) => String(subscriptions),
        },
        ...(onSay
            ? [
                  {
                      key: "say",
                      title: m.table.actions,
                      cell: (row: Waiting) => (
                          <Button
                              variant="secondary"
                              size="sm"
                              aria-label={words.sayOf(row.meter, row.product)}
                              onClick={() => onSay(row)}
                          >
                              {words.say}
                          </Button>
                      ),
                  },
              ]
            : []),
    ];
}
