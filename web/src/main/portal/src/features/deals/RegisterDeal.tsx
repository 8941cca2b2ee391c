import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import * as api from "../../api/deals";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { deals as dealsWords } from "../../i18n/deals";
import { ChoiceField, RadioField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Columns, Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { Obstacle } from "./Conflicts";
import { EvidenceFields } from "./EvidenceFields";
import { Matches } from "./Matches";
import {
    inputOf,
    missingOf,
    nothing,
    questionOf,
    refusedAt,
    type PlainField,
    type Written,
    type WrittenField,
} from "./written";

const words = dealsWords.form;
const upper: readonly PlainField[] = ["taxCountry", "territory", "currency"];
const sizeKinds = Object.entries(words.sizeKinds).map(([value, text]) => ({ value, text }));

/** Registers a deal, step by step on one page: who it may be is told while one types, what it would meet before it is sent. */
export default function RegisterDeal() {
    const partner = useMe().partner !== undefined;
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const [written, setWritten] = useState(nothing);
    const [tried, setTried] = useState(false);
    const register = useMutation({
        mutationFn: api.register,
        onSuccess: (deal) => {
            api.keepDeal(queries, deal);
            say(words.submitted);
            void navigate(`/deals/${deal.id}`);
        },
    });
    const change = (changes: Partial<Written>) => setWritten((known) => ({ ...known, ...changes }));
    const missing = missingOf(written);
    const refused = register.error ? refusedAt(problemOfThrown(register.error), written) : undefined;
    const faultOf = (field: WrittenField) => {
        if (tried && missing.includes(field)) {
            return field.startsWith("evidence-")
                ? words.fault.evidence
                : words.fault[field as keyof typeof words.fault];
        }
        return refused?.at[field];
    };
    const submit = () => {
        setTried(true);
        if (missing.length === 0) {
            register.mutate(inputOf(written));
        }
    };
    return (
        <Page title={words.title} lead={words.lead} crumbs={[{ to: "/deals", text: dealsWords.title }]}>
            <form
                className="tr-form"
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    submit();
                }}
            >
                <Columns>
                    <Customer written={written} change={change} faultOf={faultOf} />
                    <Matches
                        question={questionOf(written)}
                        taken={written.customer}
                        onTake={partner ? undefined : (customer) => change({ customer })}
                    />
                </Columns>
                <Wanted written={written} change={change} faultOf={faultOf} />
                <Panel title={words.work}>
                    <EvidenceFields
                        evidence={written.evidence}
                        onChange={(evidence) => change({ evidence })}
                        faultOf={faultOf}
                    />
                </Panel>
                <Check written={written} ready={missing.length === 0} />
                {refused?.rest ? (
                    <Alert variant="danger" isInline title={m.state.failed} isLiveRegion>
                        {refused.rest}
                    </Alert>
                ) : null}
                <div className="tr-save-bar">
                    <Button
                        variant="primary"
                        type="submit"
                        isLoading={register.isPending}
                        isDisabled={register.isPending}
                    >
                        {words.submit}
                    </Button>
                    <span className="tr-quiet" role="status">
                        {tried && missing.length > 0 ? words.checkFirst : ""}
                    </span>
                </div>
            </form>
        </Page>
    );
}

interface PartProps {
    written: Written;
    change: (changes: Partial<Written>) => void;
    faultOf: (field: WrittenField) => string | undefined;
}

/** One field of text. */
function Text({
    field,
    label,
    hint,
    required,
    written,
    change,
    faultOf,
}: PartProps & { field: PlainField; label: string; hint?: string; required?: boolean }) {
    return (
        <TextField
            label={label}
            hint={hint}
            value={written[field]}
            onChange={(value) => change({ [field]: upper.includes(field) ? value.toUpperCase() : value })}
            required={required}
            fault={faultOf(field)}
        />
    );
}

function Customer(props: PartProps) {
    const { written, change, faultOf } = props;
    const vendor = useMe().partner === undefined;
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const partners = organizations.filter(({ kind }) => !["CUSTOMER", "VENDOR", "TAX_AUTHORITY"].includes(kind));
    return (
        <Panel title={words.who}>
            <div className="tr-form">
                {vendor ? (
                    <ChoiceField
                        label={dealsWords.partner}
                        hint={words.partnerHint}
                        none={words.partnerNone}
                        value={written.partner}
                        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
                        onChange={(partner) => change({ partner })}
                        fault={faultOf("partner")}
                    />
                ) : null}
                <Text {...props} field="legalName" label={dealsWords.legalName} hint={words.legalNameHint} required />
                <Text {...props} field="domain" label={dealsWords.domain} hint={words.domainHint} />
                <div className="tr-field-row">
                    <Text {...props} field="taxCountry" label={words.taxCountry} hint={words.territoryHint} />
                    <Text {...props} field="taxId" label={words.taxId} />
                </div>
            </div>
        </Panel>
    );
}

function Wanted(props: PartProps) {
    const { written, change, faultOf } = props;
    const channels = useQuery(ask.channels).data?.items ?? [];
    const products = useQuery(ask.products).data?.items ?? [];
    return (
        <Panel title={words.what}>
            <div className="tr-form">
                <div className="tr-field-row">
                    <ChoiceField
                        label={dealsWords.productOnly}
                        none={words.choose}
                        value={written.product}
                        options={products.map(({ id, name }) => ({ value: id, text: name }))}
                        onChange={(product) => change({ product })}
                        required
                        fault={faultOf("product")}
                    />
                    <ChoiceField
                        label={dealsWords.channel}
                        none={words.choose}
                        value={written.channel}
                        options={channels.map(({ code, name }) => ({ value: code, text: name }))}
                        onChange={(channel) => change({ channel })}
                        required
                        fault={faultOf("channel")}
                    />
                </div>
                <RadioField
                    legend={words.sizeKind}
                    name="size"
                    value={written.sizeKind}
                    options={sizeKinds}
                    onChange={(value) => change({ sizeKind: value as Written["sizeKind"] })}
                />
                {written.sizeKind === "SEATS" ? (
                    <Text {...props} field="seats" label={words.seats} required />
                ) : (
                    <div className="tr-field-row">
                        <Text {...props} field="amount" label={words.amount} required />
                        <Text {...props} field="currency" label={words.currency} required />
                    </div>
                )}
                <div className="tr-field-row">
                    <Text {...props} field="termMonths" label={words.termMonths} required />
                    <Text {...props} field="territory" label={words.territory} hint={words.territoryHint} required />
                </div>
            </div>
        </Panel>
    );
}

/** What the deal would meet, asked when one wants to know; nothing is kept by it. */
function Check({ written, ready }: { written: Written; ready: boolean }) {
    const vendor = useMe().partner === undefined;
    const [asked, setAsked] = useState<string>();
    const now = ready ? JSON.stringify(inputOf(written)) : undefined;
    const fresh = asked !== undefined && asked === now;
    const { data, error, isFetching } = useQuery({
        ...api.check(ready ? inputOf(written) : inputOf(nothing)),
        enabled: fresh,
    });
    const items = fresh ? data?.items : undefined;
    return (
        <Panel title={words.check} lead={words.checkHint}>
            <Button variant="secondary" isDisabled={!ready} isLoading={isFetching} onClick={() => setAsked(now)}>
                {words.checkNow}
            </Button>
            <div role="status" aria-live="polite">
                {ready ? null : <p className="tr-quiet">{words.checkFirst}</p>}
                {fresh && error ? <p className="tr-fault">{problemOfThrown(error).message}</p> : null}
                {items?.length === 0 ? <p>{words.clear}</p> : null}
                {items && items.length > 0 ? (
                    <>
                        <p>
                            <strong>{words.meets(items.length)}</strong> {words.meetsText}
                        </p>
                        <ul className="tr-met" aria-label={words.check}>
                            {items.map((met) => (
                                <li key={`${met.kind} ${met.other ?? ""}`}>
                                    <Obstacle met={met} vendor={vendor} />
                                </li>
                            ))}
                        </ul>
                    </>
                ) : null}
            </div>
        </Panel>
    );
}
