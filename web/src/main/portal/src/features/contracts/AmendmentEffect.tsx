import type { NeededApproval } from "../../api/approvals";
import type { Contract, Effect } from "../../api/contracts";
import type { Fault, ProblemError } from "../../api/problem";
import { approvals } from "../../i18n/approvals";
import { contracts } from "../../i18n/contracts";
import { dayText, moneyText, rangeText, shiftDay, signedText } from "../../i18n/format";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Skeleton } from "../../ui/primitives";
import { rolesText } from "../approvals/words";
import { placeName } from "./changes";

const words = contracts.amend;

interface EffectProps {
    contract: Contract;
    /** There is enough written to ask for it. */
    asked: boolean;
    waiting: boolean;
    effect: Effect | undefined;
    problem: ProblemError | undefined;
    faults: readonly Fault[];
}

/** What an amendment would do, before it is signed: in words, and in money over the whole contract. */
export function AmendmentEffect(props: EffectProps) {
    return (
        <Panel title={words.effect}>
            <div aria-live="polite" aria-busy={props.waiting}>
                <Told {...props} />
            </div>
        </Panel>
    );
}

function Told({ contract, asked, waiting, effect, problem, faults }: EffectProps) {
    if (!asked) {
        return <p className="tr-quiet">{words.effectNone}</p>;
    }
    if (problem !== undefined) {
        return problem.faults.length > 0 && faults.length === 0 ? (
            <p className="tr-quiet">{words.effectIncomplete}</p>
        ) : (
            <Alert variant="warning" isInline title={words.effectRefused} component="h3">
                {faults.length === 0 ? <p>{problem.detail ?? problem.message}</p> : null}
                <ul className="tr-bullets">
                    {faults.map(({ pointer, code, message }) => (
                        <li key={`${pointer} ${code} ${message}`}>
                            {placeName(pointer)}: {message}
                        </li>
                    ))}
                </ul>
            </Alert>
        );
    }
    if (effect === undefined) {
        return waiting ? <Skeleton height="9rem" screenreaderText={words.effectAsking} /> : null;
    }
    return <Shown contract={contract} effect={effect} />;
}

/** What the partner terms deny of what it sells anew, by which clause: passed over only by those who may, for the reason of the amendment. */
function Denied({ denials }: { denials: readonly string[] }) {
    return (
        <Alert variant="warning" isInline component="h3" title={words.denied}>
            <ul className="tr-bullets">
                {denials.map((denial) => (
                    <li key={denial}>{denial}</li>
                ))}
            </ul>
            <p>{words.deniedText}</p>
        </Alert>
    );
}

/** Why it needs somebody's yes, and whose. */
function Needed({ needed: { reasons, roles } }: { needed: NeededApproval }) {
    return (
        <Alert variant="info" isInline component="h3" title={approvals.proposals.needs}>
            <ul className="tr-bullets">
                {reasons.map(({ rule, words: why }) => (
                    <li key={`${rule} ${why}`}>
                        {rule}: {why}
                    </li>
                ))}
            </ul>
            <p>{approvals.proposals.needsText(rolesText(roles))}</p>
        </Alert>
    );
}

function Shown({ contract, effect }: { contract: Contract; effect: Effect }) {
    const { before, after, difference, endsOn, now } = effect;
    const last = dayText(shiftDay(endsOn, -1));
    return (
        <div className="tr-stack">
            <p>{effect.words}</p>
            {effect.denials.length > 0 ? <Denied denials={effect.denials} /> : null}
            {effect.approval ? <Needed needed={effect.approval} /> : null}
            <Facts
                facts={[
                    { term: words.before, value: moneyText(before) },
                    { term: words.after, value: moneyText(after) },
                    {
                        term: words.difference,
                        value: (
                            <strong>
                                {difference.currency} {signedText(difference.amount)}
                            </strong>
                        ),
                    },
                    {
                        term: words.newEnd,
                        value:
                            endsOn === contract.endsOn ? (
                                last
                            ) : (
                                <>
                                    <del>{dayText(shiftDay(contract.endsOn, -1))}</del> <ins>{last}</ins>
                                </>
                            ),
                    },
                ]}
            />
            <div>
                <h3>
                    <strong>{words.today}</strong>
                </h3>
                {now.length === 0 ? (
                    <p>{words.todayNone}</p>
                ) : (
                    <ul className="tr-bullets" aria-label={words.today}>
                        {now.map(({ number, line, from, to, amount, corrects }) => (
                            <li key={number}>
                                {words.todayItem(line, rangeText(from, to), moneyText(amount), corrects)}
                            </li>
                        ))}
                    </ul>
                )}
            </div>
        </div>
    );
}
