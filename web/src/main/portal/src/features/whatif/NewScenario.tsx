import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { ChoiceField, FieldRow, LongTextField, SelectField, Sheet, TextField } from "../../ui/Inputs";
import { ButtonLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { useAgreementNames } from "../restatements/Restatements";
import { faultsOf, inputOf, readDraft, referenceYear, type Draft, type DraftFault, type TermsChoice } from "./draft";
import { Factors } from "./Factors";
import { useCreate } from "./useCreate";

/** A scenario being written; the address may begin it. */
export default function NewScenario() {
    const [params] = useSearchParams();
    const [typed, setTyped] = useState<Partial<Draft>>(() => readDraft(params));
    const [tried, setTried] = useState(false);
    const agreements = useAgreementNames();
    const draft = useFilledIn(typed, agreements.options[0]?.value ?? "");
    const create = useCreate();
    const faults = new Set(faultsOf(draft));
    const fault = (name: DraftFault, text: string) => (tried && faults.has(name) ? { fault: text } : {});
    const put = (change: Partial<Draft>) => setTyped((known) => ({ ...known, ...change }));
    const problem = create.error ? problemOfThrown(create.error) : undefined;
    return (
        <Page
            title={ledgerWords.whatIf.form}
            lead={ledgerWords.whatIf.formLead}
            crumbs={[{ to: "/what-if", text: ledgerWords.whatIf.title }]}
        >
            <Sheet
                label={ledgerWords.whatIf.form}
                onSubmit={() => {
                    setTried(true);
                    if (faults.size === 0 && !create.isPending) {
                        create.mutate(inputOf(draft));
                    }
                }}
            >
                {problem ? (
                    <Alert variant="danger" isInline title={problem.message} component="h2">
                        <p>{problem.detail}</p>
                        {problem.faults.map(({ pointer, code, message }) => (
                            <p key={pointer + code}>
                                <code>{pointer}</code> {message}
                            </p>
                        ))}
                    </Alert>
                ) : null}
                <Panel title={ledgerWords.whatIf.basics}>
                    <div className="tr-stack">
                        <FieldRow>
                            <TextField
                                label={ledgerWords.whatIf.nameLabel}
                                hint={ledgerWords.whatIf.nameHint}
                                required
                                value={draft.name}
                                onChange={(name) => put({ name })}
                                {...fault("name", ledgerWords.whatIf.fault.name)}
                            />
                            <SelectField
                                label={ledgerWords.whatIf.agreement}
                                required
                                value={draft.agreement}
                                none={ledgerWords.whatIf.fault.agreement}
                                options={agreements.options}
                                onChange={(agreement) => put({ agreement })}
                                {...fault("agreement", ledgerWords.whatIf.fault.agreement)}
                            />
                        </FieldRow>
                        <FieldRow>
                            <TextField
                                label={ledgerWords.whatIf.from}
                                type="date"
                                required
                                value={draft.from}
                                onChange={(from) => put({ from })}
                                {...fault("from", ledgerWords.whatIf.fault.from)}
                            />
                            <TextField
                                label={ledgerWords.whatIf.through}
                                type="date"
                                required
                                value={draft.through}
                                onChange={(through) => put({ through })}
                                {...fault("through", ledgerWords.whatIf.fault.through)}
                            />
                        </FieldRow>
                        <LongTextField
                            label={ledgerWords.whatIf.note}
                            rows={2}
                            value={draft.note}
                            onChange={(note) => put({ note: note.slice(0, 2000) })}
                        />
                    </div>
                </Panel>
                <Panel title={ledgerWords.whatIf.terms}>
                    <Terms draft={draft} put={put} {...fault("terms", ledgerWords.whatIf.fault.terms)} />
                </Panel>
                <Panel title={ledgerWords.whatIf.factors} lead={ledgerWords.whatIf.factorsLead}>
                    <Factors
                        factors={draft.factors}
                        faults={tried ? faults : new Set()}
                        onChange={(factors) => put({ factors })}
                    />
                </Panel>
                <div className="tr-form-foot">
                    <Button type="submit" variant="primary" isLoading={create.isPending} isDisabled={create.isPending}>
                        {create.isPending ? ledgerWords.whatIf.running : ledgerWords.whatIf.run}
                    </Button>
                    <ButtonLink to="/what-if" variant="link">
                        {m.runs.cancel}
                    </ButtonLink>
                </div>
            </Sheet>
        </Page>
    );
}

/** What has been typed, and the usual where nothing has. */
function useFilledIn(typed: Partial<Draft>, agreement: string): Draft {
    const months = useQuery(ask.totals(["month"], {})).data;
    const year = referenceYear((months?.rows ?? []).map(({ key }) => key.month ?? "").filter(Boolean));
    return {
        name: "",
        note: "",
        agreement,
        from: year?.from ?? "",
        through: year?.through ?? "",
        choice: "continued",
        continued: "",
        knownOn: "",
        draft: "",
        factors: [],
        ...typed,
    };
}

interface TermsProps {
    draft: Draft;
    put: (change: Partial<Draft>) => void;
    fault?: string;
}

const choices: readonly TermsChoice[] = ["continued", "knownOn", "draft"];

function Terms({ draft, put, fault }: TermsProps) {
    const chosen = draft.agreement !== "";
    const agreement = useQuery({ ...ask.agreement(draft.agreement, undefined), enabled: chosen }).data;
    const drafts = useQuery({ ...ledger.drafts(draft.agreement), enabled: chosen && draft.choice === "draft" }).data;
    const regimes = [...new Set((agreement?.revisions ?? []).map(({ regime }) => regime))];
    const wrong = fault ? { fault } : {};
    return (
        <div className="tr-stack">
            <ChoiceField
                label={ledgerWords.whatIf.termsChoice}
                value={draft.choice}
                onChange={(choice) => put({ choice: choice as TermsChoice })}
                options={choices.map((value) => ({
                    value,
                    text: ledgerWords.whatIf.choices[value],
                    hint: ledgerWords.whatIf.choiceText[value],
                }))}
            />
            <FieldRow>
                {draft.choice === "continued" ? (
                    <SelectField
                        label={ledgerWords.whatIf.regime}
                        required
                        value={draft.continued}
                        none={ledgerWords.whatIf.chooseRegime}
                        options={regimes.map((regime) => ({
                            value: regime,
                            text: `${regime} – ${agreement?.revisions.find((one) => one.regime === regime)?.title ?? ""}`,
                        }))}
                        onChange={(continued) => put({ continued })}
                        {...wrong}
                    />
                ) : draft.choice === "knownOn" ? (
                    <TextField
                        label={ledgerWords.whatIf.day}
                        type="date"
                        required
                        value={draft.knownOn}
                        onChange={(knownOn) => put({ knownOn })}
                        {...wrong}
                    />
                ) : (
                    <SelectField
                        label={ledgerWords.whatIf.draft}
                        required
                        value={draft.draft}
                        none={drafts?.items.length === 0 ? ledgerWords.whatIf.noDrafts : ledgerWords.whatIf.chooseDraft}
                        options={(drafts?.items ?? []).map(({ id, regime, title }) => ({
                            value: id,
                            text: `${regime} – ${title}`,
                        }))}
                        onChange={(next) => put({ draft: next })}
                        {...wrong}
                    />
                )}
            </FieldRow>
        </div>
    );
}
