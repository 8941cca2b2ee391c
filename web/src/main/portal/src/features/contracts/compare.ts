import type { Amendment, Contract } from "../../api/contracts";
import { contracts } from "../../i18n/contracts";
import { dayText, shiftDay } from "../../i18n/format";
import { listAt, textAt } from "../catalogue/pointer";
import { textIn, type Document } from "../document";
import type { Names } from "../names";
import { changesOf, inOrder, stateBefore, stateFrom, throughOf, type State } from "./spans";
import { routeTexts } from "./words";

const words = contracts.compare;

/** One thing that a contract says, before an amendment and after it; absent where it says nothing of it. */
export interface Compared {
    key: string;
    name: string;
    before: string | undefined;
    after: string | undefined;
}

/** When the contract ends, as the signing and the amendments that count leave it; exclusive. */
export function endAfter(contract: Contract, counts: (amendment: Amendment) => boolean): string {
    let end = textAt(contract.document, "/term/to");
    for (const amendment of inOrder(contract.amendments).filter(counts)) {
        for (const change of changesOf(amendment)) {
            if (change.kind === "TERMINATE") {
                end = amendment.effectiveOn;
            } else if (change.kind === "EXTEND" || change.kind === "RENEW") {
                end = textIn(change, "until") ?? end;
            }
        }
    }
    return end;
}

/** The amendments that bear from the same day as one, itself among them: what they change is seen together. */
export function togetherWith(contract: Contract, { effectiveOn }: Amendment): Amendment[] {
    return inOrder(contract.amendments).filter((other) => other.effectiveOn === effectiveOn);
}

/** What a contract says right before a day on which it is amended, and from that day on. */
export function compared(contract: Contract, day: string, names: Names): Compared[] {
    const states = { before: stateBefore(contract, day), after: stateFrom(contract, day) };
    // While nothing is served no line is told: that is said once, not line by line.
    const lines = states.before.phase !== "SUSPENDED" && states.after.phase !== "SUSPENDED";
    const [before, after] = [
        saidOf(
            contract,
            states.before,
            throughOf(until(contract, ({ effectiveOn }) => effectiveOn < day)),
            endAfter(contract, ({ effectiveOn }) => effectiveOn < day),
            lines,
            names,
        ),
        saidOf(
            contract,
            states.after,
            throughOf(until(contract, ({ effectiveOn }) => effectiveOn <= day)),
            endAfter(contract, ({ effectiveOn }) => effectiveOn <= day),
            lines,
            names,
        ),
    ];
    return [...new Map([...before, ...after])].map(([key, { name }]) => ({
        key,
        name,
        before: before.get(key)?.text,
        after: after.get(key)?.text,
    }));
}

/** The contract with the amendments that count. */
function until(contract: Contract, counts: (amendment: Amendment) => boolean): Contract {
    return { ...contract, amendments: contract.amendments.filter(counts) };
}

function saidOf(
    contract: Contract,
    state: State,
    through: Document,
    end: string,
    lines: boolean,
    names: Names,
): Map<string, { name: string; text: string }> {
    const { span, phase } = state;
    const signed = listAt(contract.document, "/through/route/parties").map(String).at(-1) ?? "";
    const channel = span?.channel ?? textAt(contract.document, "/through/channel");
    const said: [string, { name: string; text: string }][] =
        phase === "OVER"
            ? []
            : [
                  ["customer", { name: words.customer, text: names.party(span?.customer ?? signed) }],
                  ["channel", { name: words.channel, text: names.channel(channel) }],
                  ["route", { name: words.route, text: routeTexts(through, names).join("; ") }],
                  ...(lines ? state.lines : []).map(
                      ({ id, quantity, product, charge, words: price }): (typeof said)[number] => [
                          `line ${id}`,
                          {
                              name: words.line(id),
                              text: words.lineText(quantity, names.product(product), charge, price),
                          },
                      ],
                  ),
                  ...(span?.serviceLevels ?? []).map(({ code, words: text }): (typeof said)[number] => [
                      `level ${code}`,
                      { name: words.level(code), text },
                  ]),
              ];
    return new Map([
        ["service", { name: words.service, text: contracts.phases[phase] }],
        ["end", { name: words.end, text: dayText(shiftDay(end, -1)) }],
        ...said,
    ]);
}
