import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { forgetApprovals } from "../../api/approvals";
import * as ask from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import { approvals } from "../../i18n/approvals";
import { contracts } from "../../i18n/contracts";
import { dayText, shiftDay } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { rolesText } from "../approvals/words";
import { toldAt } from "../catalogue/change";
import { EditingContext, TextAt } from "../catalogue/editing";
import { FaultList } from "../catalogue/FaultList";
import { textAt } from "../catalogue/pointer";
import { dayIn } from "../days";
import { documentsIn } from "../document";
import { Refused } from "../rules/Refused";
import { AmendmentEffect } from "./AmendmentEffect";
import {
    amendmentOf,
    emptyAmendment,
    inAmendment,
    isAskable,
    placeName,
    renewalAmendment,
    worthTelling,
} from "./changes";
import { Changes } from "./Changes";
import { throughOf } from "./spans";
import { useLater } from "./useLater";
import { useWriting } from "./useWriting";
import { contractLink, todayIn } from "./words";

const words = contracts.amend;

/** An amendment being written: what changes, from which day on, and what it would do. */
export default function Amend() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(ask.contract(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="contract.read" />;
    }
    return data?.id === id ? <Writing key={id} contract={data} /> : <PageSkeleton />;
}

/** The day to begin with: today, or the nearest on which the contract runs. */
function firstDay({ document, startsOn, endsOn }: ask.Contract): string {
    const day = todayIn(textAt(document, "/billing/zone"));
    return day < startsOn ? startsOn : day > endsOn ? shiftDay(endsOn, -1) : day;
}

function Writing({ contract }: { contract: ask.Contract }) {
    const { id, version } = contract;
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const [params] = useSearchParams();
    const [tried, setTried] = useState(false);
    const [asking, setAsking] = useState(false);
    const renewed = dayIn(params, "renew");
    const begin = useMemo(
        () => (renewed ? renewalAmendment(contract, renewed) : emptyAmendment(firstDay(contract))),
        [contract, renewed],
    );
    const writing = useWriting(`contract-${id}`, () => begin, String(version));
    const { document, onPut } = writing;
    const read = Number(writing.over);
    const later = useLater(document);
    // Its effect does not hang on the reason, which comes last.
    const effect = useQuery({
        ...ask.amendmentEffect(id, version, amendmentOf(later, version, textAt(later, "/reason").trim() || "–")),
        enabled: isAskable(later),
    });
    const amend = useMutation({
        mutationFn: ask.amend,
        onSuccess: async (amended) => {
            writing.discard();
            await ask.forgetContract(queries, id);
            if ("approval" in amended) {
                await forgetApprovals(queries);
                say(approvals.proposals.proposed);
                void navigate(`${contractLink(id)}?tab=amendments`);
                return;
            }
            say(words.signed(amended.version));
            void navigate(`${contractLink(id)}?tab=amendments&amendment=${String(amended.version)}`);
        },
        onError: (thrown) => {
            setAsking(false);
            if (problemOfThrown(thrown).code === "contract.version") {
                void ask.forgetContract(queries, id);
            }
        },
    });
    const refused = amend.error ? problemOfThrown(amend.error) : undefined;
    const effectRefused = effect.error && later === document ? problemOfThrown(effect.error) : undefined;
    const all = [...(effectRefused?.faults ?? []), ...(refused?.faults ?? [])].map((fault) =>
        inAmendment(fault, version),
    );
    const told = useMemo(() => toldAt(tried ? all : worthTelling(all, document)), [tried, all, document]);
    const without = [
        ...(textAt(document, "/reason").trim() === "" ? [["/reason", words.reasonNeeded] as const] : []),
        ...(documentsIn(document, "changes").length === 0 ? [["/changes", words.changeNeeded] as const] : []),
    ];
    const shown = tried ? new Map([...told, ...without]) : told;
    const editing = { document, onPut, told: shown, readOnly: false };
    const stale = read !== version;
    const needed = effect.data?.approval;
    const action = needed ? approvals.proposals.propose : words.sign;
    const sign = () => {
        setTried(true);
        if (without.length === 0 && !stale && !effectRefused?.faults.length) {
            setAsking(true);
        }
    };
    return (
        <Page
            title={words.title(id)}
            lead={words.lead}
            crumbs={[
                { to: "/contracts", text: contracts.title },
                { to: contractLink(id), text: id },
            ]}
        >
            <EditingContext.Provider value={editing}>
                {stale ? (
                    <Stale contract={contract} read={read} onGoOn={writing.goOn} onDiscard={writing.discard} />
                ) : null}
                {refused && refused.faults.length === 0 && refused.code !== "contract.version" ? (
                    <Refused problem={refused} />
                ) : null}
                {tried ? <FaultList faults={unique(all)} nameOf={placeName} /> : null}
                <Columns wide="first">
                    <div className="tr-stack">
                        <Panel title={words.about}>
                            <div className="tr-field-row">
                                <TextAt
                                    at="/effectiveOn"
                                    label={contracts.effectiveOn}
                                    hint={words.effectiveHint}
                                    type="date"
                                    required
                                />
                                <TextAt at="/reason" label={contracts.reason} hint={words.reasonHint} required />
                            </div>
                        </Panel>
                        <Changes contract={contract} through={throughOf(contract)} />
                    </div>
                    <AmendmentEffect
                        contract={contract}
                        asked={isAskable(document)}
                        waiting={later !== document || effect.isFetching}
                        effect={effect.data}
                        problem={effectRefused}
                        faults={effectRefused ? worthTelling(all, document) : []}
                    />
                </Columns>
            </EditingContext.Provider>
            <div className="tr-save-bar">
                <Button variant="primary" isDisabled={stale || amend.isPending} onClick={sign}>
                    {action}
                </Button>
                {writing.unsaved ? (
                    <>
                        <Button variant="link" onClick={writing.discard}>
                            {words.discard}
                        </Button>
                        <span className="tr-quiet">{words.unsaved}</span>
                    </>
                ) : null}
            </div>
            {asking ? (
                <ActDialog
                    title={action}
                    action={action}
                    busy={amend.isPending}
                    effect={
                        <>
                            {effect.data ? <p>{effect.data.words}</p> : null}
                            {needed ? (
                                <>
                                    <p>{approvals.proposals.needsText(rolesText(needed.roles))}</p>
                                    <p>{approvals.proposals.proposeEffect}</p>
                                </>
                            ) : (
                                <p>{words.signEffect(dayText(textAt(document, "/effectiveOn")))}</p>
                            )}
                        </>
                    }
                    onAct={() => amend.mutate({ id, version: read, amendment: amendmentOf(document, read) })}
                    onClose={() => setAsking(false)}
                />
            ) : null}
        </Page>
    );
}

/** What the preview and the signature both find wrong is told once. */
function unique<F extends { pointer: string; code: string; message: string }>(faults: readonly F[]): F[] {
    return [...new Map(faults.map((fault) => [[fault.pointer, fault.code, fault.message].join("\n"), fault])).values()];
}

interface StaleProps {
    contract: ask.Contract;
    read: number;
    onGoOn: () => void;
    onDiscard: () => void;
}

/** Somebody amended the contract while one wrote: what they signed, and the choice to go on after it. */
function Stale({ contract, read, onGoOn, onDiscard }: StaleProps) {
    const since = contract.amendments.filter(({ number }) => number > read);
    return (
        <Alert
            variant="warning"
            isInline
            isLiveRegion
            component="h2"
            title={words.conflict(since.length)}
            actionLinks={
                <>
                    <Button variant="secondary" onClick={onGoOn}>
                        {words.goOn(contract.version + 1)}
                    </Button>{" "}
                    <Button variant="secondary" onClick={onDiscard}>
                        {words.discard}
                    </Button>
                </>
            }
        >
            <p>{words.conflictText}</p>
            <ul className="tr-bullets">
                {since.map(({ number, words: what }) => (
                    <li key={number}>
                        {words.earlier(number)}: {what}
                    </li>
                ))}
            </ul>
        </Alert>
    );
}
