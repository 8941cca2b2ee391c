import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import * as ask from "../../api/dealRules";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import { dealRules as words } from "../../i18n/dealRules";
import { dayText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { toldAt } from "../catalogue/change";
import { ChoiceAt, CodesAt, EditingContext, TextAt } from "../catalogue/editing";
import { FaultList } from "../catalogue/FaultList";
import { put, textAt } from "../catalogue/pointer";
import { LastDayAt, WholeAt } from "../contracts/fields";
import { today } from "../days";
import { Refused } from "../rules/Refused";
import { countOf, inForm, placeName, policyDocument, policyOf } from "./policy";

const tags = ["OFFICIAL", "REPORTED", "DERIVED", "DEMO", "UNKNOWN"].map((value) => ({ value, text: value }));
const tieBreaks = Object.entries(words.tieBreaks).map(([value, text]) => ({ value, text }));

/** Rules being written, beginning with those in force. */
export function RecordPolicy({ begin, onClose }: { begin: ask.Policy; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [document, setDocument] = useState(() => policyDocument(begin, today()));
    const [asking, setAsking] = useState(false);
    const onPut = useCallback((at: string, value: unknown) => setDocument((known) => put(known, at, value)), []);
    const from = textAt(document, "/from");
    const record = useMutation({
        mutationFn: () => ask.recordPolicy(queries, policyOf(document)),
        onSuccess: () => {
            say(words.done(dayText(from)));
            onClose();
        },
        onError: () => setAsking(false),
    });
    const refused = record.error ? problemOfThrown(record.error) : undefined;
    const faults = (refused?.faults ?? []).map((fault) => inForm(fault, "policy"));
    const editing = { document, onPut, told: toldAt(faults), readOnly: false };
    return (
        <EditingContext.Provider value={editing}>
            <Panel
                title={words.record}
                actions={
                    <>
                        <Button variant="primary" isDisabled={from === ""} onClick={() => setAsking(true)}>
                            {words.record}
                        </Button>
                        <Button variant="link" onClick={onClose}>
                            {words.leave}
                        </Button>
                    </>
                }
            >
                <div className="tr-form">
                    {refused && faults.length === 0 ? <Refused problem={refused} /> : null}
                    <FaultList faults={faults} nameOf={placeName} />
                    <div className="tr-field-row">
                        <TextAt at="/from" label={words.from} hint={words.fromHint} type="date" required />
                        <WholeAt at="/protectionDays" label={words.protection} required />
                        <WholeAt at="/extensionDays" label={words.extension} hint={words.extensionHint} required />
                        <TextAt at="/reminderDays" label={words.reminders} hint={words.remindersHint} />
                    </div>
                    <div className="tr-field-row">
                        <WholeAt at="/targetHours" label={words.target} required />
                        <WholeAt at="/decisionHours" label={words.decision} required />
                        <ChoiceAt at="/tieBreak" label={words.tieBreak} options={tieBreaks} />
                        <TextAt at="/adjudicator" label={words.adjudicator} hint={words.adjudicatorHint} />
                    </div>
                    <div className="tr-field-row">
                        <ChoiceAt at="/provenance/tag" label={words.tag} options={tags} />
                        <TextAt at="/provenance/source" label={words.source} hint={words.sourceHint} required />
                    </div>
                    <Territories document={document} onPut={onPut} />
                    <HouseAccounts document={document} onPut={onPut} />
                </div>
            </Panel>
            {asking ? (
                <ActDialog
                    title={words.record}
                    action={words.record}
                    busy={record.isPending}
                    effect={<p>{words.recordEffect(dayText(from))}</p>}
                    onAct={() => record.mutate()}
                    onClose={() => setAsking(false)}
                />
            ) : null}
        </EditingContext.Provider>
    );
}

interface PartProps {
    document: ReturnType<typeof policyDocument>;
    onPut: (at: string, value: unknown) => void;
}

/** The organizations of some kinds, as one chooses among them. */
function useParties(customers: boolean) {
    const organizations = useQuery(reference.organizations).data?.items;
    return useMemo(
        () =>
            (organizations ?? [])
                .filter(({ kind }) => (kind === "CUSTOMER") === customers && kind !== "VENDOR")
                .map(({ id, name }) => ({ value: id, text: name })),
        [organizations, customers],
    );
}

function Territories({ document, onPut }: PartProps) {
    const partners = useParties(false);
    return (
        <section className="tr-form" aria-label={words.territories}>
            <h3>{words.territories}</h3>
            {Array.from({ length: countOf(document, "territories") }, (_, index) => {
                const at = `/territories/${String(index)}`;
                return (
                    <div key={at} className="tr-field-row">
                        <ChoiceAt
                            at={`${at}/partner`}
                            label={`${words.partner} ${String(index + 1)}`}
                            none={words.choose}
                            options={partners}
                            required
                        />
                        <CodesAt at={`${at}/countries`} label={words.countries} hint={words.countriesHint} />
                        <Button variant="link" isDanger onClick={() => onPut(at, undefined)}>
                            {words.remove(words.territory(index + 1).toLowerCase())}
                        </Button>
                    </div>
                );
            })}
            <div>
                <Button variant="secondary" onClick={() => onPut("/territories/-", { partner: "", countries: [] })}>
                    {words.addTerritory}
                </Button>
            </div>
        </section>
    );
}

function HouseAccounts({ document, onPut }: PartProps) {
    const customers = useParties(true);
    return (
        <section className="tr-form" aria-label={words.houseAccounts}>
            <h3>{words.houseAccounts}</h3>
            {Array.from({ length: countOf(document, "houseAccounts") }, (_, index) => {
                const at = `/houseAccounts/${String(index)}`;
                return (
                    <div key={at} className="tr-field-row">
                        <ChoiceAt
                            at={`${at}/customer`}
                            label={`${words.customer} ${String(index + 1)}`}
                            none={words.choose}
                            options={customers}
                            required
                        />
                        <TextAt at={`${at}/days/from`} label={words.firstDay} type="date" required />
                        <LastDayAt at={`${at}/days/to`} label={words.lastDay} hint={words.lastDayHint} />
                        <Button variant="link" isDanger onClick={() => onPut(at, undefined)}>
                            {words.remove(words.houseAccount(index + 1).toLowerCase())}
                        </Button>
                    </div>
                );
            })}
            <div>
                <Button
                    variant="secondary"
                    onClick={() => onPut("/houseAccounts/-", { customer: "", days: { from: today() } })}
                >
                    {words.addHouseAccount}
                </Button>
            </div>
        </section>
    );
}
