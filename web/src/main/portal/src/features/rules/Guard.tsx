import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ChoiceField, TextField } from "../../ui/Fields";
import { RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Skeleton } from "../../ui/primitives";
import { PermittedBanner } from "../../ui/RuleLabels";
import { clauseAnchor } from "../agreements/anchors";
import { useNames } from "../names";
import { withParams } from "../params";
import { Launches } from "./Launches";
import { Matrix } from "./Matrix";
import { Waivers } from "./Waivers";
import { daysIn, today } from "../days";

const segmentForm = /^[A-Z][A-Z0-9_]{0,39}$/;

/** The question whether something may be sold, its answer, and what the answer rests on. */
export default function Guard() {
    const [params, setParams] = useSearchParams();
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const products = useQuery(ask.products).data?.items ?? [];
    const question = read(params);
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const sellers = organizations
        .filter(({ kind }) => kind !== "CUSTOMER" && kind !== "TAX_AUTHORITY")
        .map(({ id, name }) => ({ value: id, text: name }));
    const hosts = organizations
        .filter(({ kind }) => kind === "CLOUD" || kind === "VENDOR")
        .map(({ id, name }) => ({ value: id, text: name }));
    return (
        <Page
            title={rules.guard.title}
            lead={rules.guard.lead}
            crumbs={[{ to: "/rules", text: rules.title }]}
            actions={<CopyLink />}
        >
            <Columns>
                <Panel title={rules.guard.question}>
                    <form className="tr-form" onSubmit={(event) => event.preventDefault()}>
                        <ChoiceField
                            label={rules.guard.seller}
                            none={rules.guard.choose}
                            value={question.seller}
                            options={sellers}
                            onChange={(seller) => put({ seller })}
                            required
                        />
                        <ChoiceField
                            label={rules.guard.product}
                            none={rules.guard.choose}
                            value={question.product}
                            options={products.map(({ id, name }) => ({ value: id, text: name }))}
                            onChange={(product) => put({ product })}
                            required
                        />
                        <ChoiceField
                            label={rules.guard.host}
                            none={rules.guard.anyHost}
                            value={question.host ?? ""}
                            options={hosts}
                            onChange={(host) => put({ host })}
                        />
                        <TextField
                            label={rules.guard.segment}
                            value={params.get("segment") ?? "COMMERCIAL"}
                            offered={Object.keys(rules.guard.segments)}
                            onChange={(segment) => put({ segment: segment.toUpperCase() })}
                        />
                        <div className="tr-field-row">
                            <TextField
                                label={m.agreements.asOf}
                                hint={m.agreements.asOfHint}
                                type="date"
                                value={question.asOf ?? today()}
                                onChange={(asOf) => put({ asOf })}
                            />
                            <TextField
                                label={m.agreements.knownOn}
                                hint={m.agreements.knownOnHint}
                                type="date"
                                value={question.knownOn ?? today()}
                                onChange={(knownOn) => put({ knownOn })}
                            />
                        </div>
                    </form>
                </Panel>
                <Answer question={question} />
            </Columns>
            <Matrix />
            <Launches />
            <Waivers />
        </Page>
    );
}

function read(params: URLSearchParams): terms.Question {
    const segment = params.get("segment") ?? "";
    const host = params.get("host") ?? "";
    return {
        seller: params.get("seller") ?? "",
        product: params.get("product") ?? "",
        ...(host ? { host } : {}),
        ...(segmentForm.test(segment) ? { segment } : {}),
        ...daysIn(params, "asOf", "knownOn"),
    };
}

function Answer({ question }: { question: terms.Question }) {
    const names = useNames();
    const complete = question.seller !== "" && question.product !== "";
    const { data, error, refetch } = useQuery({ ...terms.guard(question), enabled: complete });
    if (!complete) {
        return (
            <Panel title={rules.guard.answer}>
                <Empty title={rules.guard.answerNone} text={rules.guard.answerNoneText} />
            </Panel>
        );
    }
    if (error) {
        return (
            <Panel title={rules.guard.answer}>
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            </Panel>
        );
    }
    const segment = question.segment ?? "COMMERCIAL";
    const segments: Readonly<Record<string, string>> = rules.guard.segments;
    return (
        <Panel title={rules.guard.answer}>
            {data === undefined ? (
                <Skeleton height="12rem" screenreaderText={m.state.loading} />
            ) : (
                <>
                    <PermittedBanner
                        verdict={data.verdict}
                        text={rules.guard.sentence(
                            names.party(question.seller),
                            names.product(question.product),
                            question.host ? names.party(question.host) : "",
                            (segments[segment] ?? segment).toLowerCase(),
                            dayText(data.on),
                        )}
                    />
                    <Facts
                        facts={[
                            { term: rules.guard.reason, value: data.reason },
                            { term: rules.guard.clause, value: <Deciding answer={data} question={question} /> },
                            { term: rules.guard.terms, value: <RegimeLabel regime={data.regime} /> },
                            {
                                term: rules.guard.productClass,
                                value:
                                    (rules.guard.classes as Readonly<Record<string, string>>)[data.productClass] ??
                                    data.productClass,
                            },
                        ]}
                    />
                    <h3 className="tr-subhead">{rules.guard.steps}</h3>
                    <ol className="tr-looked" aria-label={rules.guard.steps}>
                        {data.steps.map((step, at) => (
                            <li key={`${at} ${step}`}>{step}</li>
                        ))}
                    </ol>
                </>
            )}
        </Panel>
    );
}

function Deciding({ answer, question }: { answer: Schemas["GuardAnswer"]; question: terms.Question }) {
    if (answer.clause === undefined) {
        return rules.guard.noClause;
    }
    const days = new URLSearchParams({
        asOf: answer.on,
        ...(question.knownOn ? { knownOn: question.knownOn } : {}),
    }).toString();
    return (
        <TextLink to={`/agreements/${encodeURIComponent(answer.agreement)}?${days}#${clauseAnchor(answer.clause)}`}>
            <code>{answer.clause}</code>
        </TextLink>
    );
}
