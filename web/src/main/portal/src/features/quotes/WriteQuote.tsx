import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import * as ask from "../../api/quotes";
import { rules } from "../../i18n/rules";
import { contracts } from "../../i18n/contracts";
import { shiftDay } from "../../i18n/format";
import { quotes } from "../../i18n/quotes";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { toldAt } from "../catalogue/change";
import { ChoiceAt, CodesAt, EditingContext, TextAt, useEditing } from "../catalogue/editing";
import { FaultList } from "../catalogue/FaultList";
import { textAt } from "../catalogue/pointer";
import { worthTelling } from "../contracts/changes";
import { LastDayAt, ProductAt } from "../contracts/fields";
import { kinds } from "../contracts/filter";
import { LineParts } from "../contracts/LineParts";
import { withVendor, yearAfter } from "../contracts/start";
import { TermFields } from "../contracts/TermFields";
import { ThroughFields } from "../contracts/ThroughFields";
import { useLater } from "../contracts/useLater";
import { useWriting } from "../contracts/useWriting";
import { today } from "../days";
import { documentsIn, type Document } from "../document";
import { Refused } from "../rules/Refused";
import { CommitmentPart } from "./CommitmentPart";
import { Outcome } from "./Outcome";
import { emptyLine, emptyOffer, emptyRoad, inOffer, isWeighable, offerOf, placeName } from "./offer";
import { quoteLink } from "./Quotes";
import { UsageParts } from "./UsageParts";

/** How long a new offer is open, in days. */
const openDays = 30;

const words = quotes.write;
const { place, form } = contracts;
const papers = kinds.map((kind) => ({ value: kind, text: contracts.kinds[kind] }));
const segments = Object.entries(rules.guard.segments).map(([value, text]) => ({ value, text }));
const commitments = Object.entries(words.commitments).map(([value, text]) => ({ value, text }));

/** A quote being written: its first version, or a further one. */
export default function WriteQuote() {
    const { id } = useParams();
    return id === undefined ? <First /> : <Next id={id} />;
}

function First() {
    const [params] = useSearchParams();
    const deal = params.get("deal") ?? undefined;
    const begin = useMemo(() => emptyOffer(yearAfter(today()), shiftDay(today(), openDays)), []);
    return <Writing begin={begin} deal={deal} />;
}

function Next({ id }: { id: string }) {
    const { data, error, refetch } = useQuery(ask.quote(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="quote.read" />;
    }
    const last = data?.versions.at(-1);
    return data?.id === id && last ? <Writing key={id} begin={last.offer} quote={data} /> : <PageSkeleton />;
}

interface WritingProps {
    begin: Document;
    quote?: ask.Quote;
    deal?: string | undefined;
}

function Writing({ begin, quote, deal }: WritingProps) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const vendors = useQuery(reference.organizations).data?.items.filter(({ kind }) => kind === "VENDOR");
    const revision = quote?.revision ?? 0;
    const writing = useWriting(quote ? `quote-${quote.id}` : "quote-new", () => begin, String(revision));
    const vendor = vendors?.[0]?.id;
    const document = useMemo(() => withVendor(writing.document, vendor), [writing.document, vendor]);
    const stale = quote !== undefined && Number(writing.over) !== revision;
    const [sent, setSent] = useState<Document>();
    const keep = useMutation({
        mutationFn: (offer: Document) =>
            quote
                ? ask.write(quote.id, revision, offer)
                : ask.begin({ id: textAt(document, "/id"), offer, ...(deal ? { deal } : {}) }),
        onSuccess: async (kept) => {
            writing.discard();
            await ask.forgetQuote(queries, kept.id);
            say(words.kept(kept.id, kept.versions.length));
            void navigate(quoteLink(kept.id));
        },
        onError: (thrown) => {
            if (quote && problemOfThrown(thrown).code === "quote.version") {
                void ask.forgetQuote(queries, quote.id);
            }
        },
    });
    const later = useLater(document);
    const weighed = useQuery({ ...ask.weighed(offerOf(later)), enabled: isWeighable(later) });
    const refused = keep.error && sent === document ? problemOfThrown(keep.error) : undefined;
    const unweighed = weighed.error && later === document ? problemOfThrown(weighed.error) : undefined;
    const faults = useMemo(() => (refused?.faults ?? []).map(inOffer), [refused]);
    const early = useMemo(() => worthTelling((unweighed?.faults ?? []).map(inOffer), document), [unweighed, document]);
    const told = useMemo(() => {
        const known = toldAt([...early, ...faults]);
        // The id is what another quote has already.
        return refused?.code === "quote.known"
            ? new Map([...known, ["/id", refused.detail ?? refused.message]])
            : known;
    }, [early, faults, refused]);
    const send = () => {
        setSent(document);
        keep.mutate(offerOf(document));
    };
    return (
        <Page
            title={quote ? words.titleNext(quote.id) : words.title}
            lead={words.lead}
            crumbs={[
                { to: "/quotes", text: quotes.title },
                ...(quote ? [{ to: quoteLink(quote.id), text: quote.id }] : []),
            ]}
        >
            <EditingContext.Provider value={{ document, onPut: writing.onPut, told, readOnly: false }}>
                {stale ? (
                    <Alert variant="warning" isInline title={words.stale}>
                        <p>{words.staleText}</p>
                        <Button variant="link" isInline onClick={writing.goOn}>
                            {words.goOn}
                        </Button>
                    </Alert>
                ) : null}
                {refused && faults.length === 0 ? <Refused problem={refused} /> : null}
                <FaultList faults={faults} nameOf={placeName} />
                <About isNew={quote === undefined} />
                <Panel title={words.sold}>
                    <ThroughFields at="/through" keepsCustomer={quote !== undefined} />
                </Panel>
                <Alternatives />
                <Panel title={words.term}>
                    <TermFields />
                </Panel>
                <LineParts
                    lead={words.linesLead}
                    empty={emptyLine}
                    line={(at) => <Line at={at} />}
                    mayBeNone={documentsIn(document, "usage").length > 0}
                />
                <UsageParts />
                {documentsIn(document, "usage").length > 0 || document.commitment !== undefined ? (
                    <CommitmentPart />
                ) : null}
                <Outcome
                    document={document}
                    roads={weighed.data?.items}
                    waiting={later !== document || weighed.isFetching}
                    problem={unweighed}
                />
            </EditingContext.Provider>
            <div className="tr-save-bar">
                <Button
                    variant="primary"
                    isLoading={keep.isPending}
                    isDisabled={keep.isPending || stale}
                    onClick={send}
                >
                    {quote ? words.actionNext : words.action}
                </Button>
                {writing.unsaved ? (
                    <>
                        <Button
                            variant="link"
                            onClick={() => {
                                writing.discard();
                                keep.reset();
                            }}
                        >
                            {words.discard}
                        </Button>
                        <span className="tr-quiet">{sent === document ? "" : words.unsaved}</span>
                    </>
                ) : null}
            </div>
        </Page>
    );
}

function About({ isNew }: { isNew: boolean }) {
    return (
        <Panel title={words.about}>
            <div className="tr-form">
                <div className="tr-field-row">
                    {isNew ? <TextAt at="/id" label={words.id} hint={words.idHint} required /> : null}
                    <TextAt at="/title" label={place.title} required />
                    <ChoiceAt at="/kind" label={words.kind} options={papers} />
                    <TextAt at="/validUntil" label={words.validUntil} hint={words.validHint} type="date" required />
                </div>
                <div className="tr-field-row">
                    <TextAt at="/country" label={words.country} hint={words.countryHint} required />
                    <ChoiceAt at="/segment" label={words.segment} options={segments} />
                    <CodesAt at="/nonStandard" label={words.nonStandard} hint={words.nonStandardHint} upper={false} />
                </div>
            </div>
        </Panel>
    );
}

function Alternatives() {
    const { document, onPut } = useEditing();
    const roads = documentsIn(document, "alternatives");
    return (
        <Panel
            title={words.alternatives}
            lead={words.alternativesLead}
            actions={
                roads.length < 5 ? (
                    <Button variant="secondary" onClick={() => onPut("/alternatives/-", emptyRoad(document))}>
                        {words.addRoad}
                    </Button>
                ) : undefined
            }
        >
            {roads.map((_road, index) => (
                <div key={index} className="tr-part" role="group" aria-label={words.road(index + 1)}>
                    <div className="tr-part-head">
                        <h3>{words.road(index + 1)}</h3>
                        <Button
                            variant="link"
                            isDanger
                            onClick={() => onPut(`/alternatives/${String(index)}`, undefined)}
                        >
                            {words.removeRoad(index + 1)}
                        </Button>
                    </div>
                    <ThroughFields at={`/alternatives/${String(index)}`} keepsCustomer />
                </div>
            ))}
        </Panel>
    );
}

function Line({ at }: { at: string }) {
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <TextAt at={`${at}/id`} label={contracts.line} hint={form.lineHint} required />
                <ProductAt at={`${at}/product`} />
                <TextAt at={`${at}/code`} label={place.code} hint={form.codeHint} offered={["seat"]} required />
                <ChoiceAt at={`${at}/commitment`} label={words.commitment} options={commitments} />
            </div>
            <div className="tr-field-row">
                <TextAt at={`${at}/quantity`} label={place.quantity} required />
                <TextAt at={`${at}/discount`} label={words.discount} hint={words.discountHint} required />
                <TextAt at={`${at}/from`} label={form.lineFrom} type="date" />
                <LastDayAt at={`${at}/until`} label={form.lineUntil} />
            </div>
        </div>
    );
}
