import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { forgetApprovals } from "../../api/approvals";
import * as ask from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import { m } from "../../i18n";
import { contracts } from "../../i18n/contracts";
import { LongTextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { toldAt } from "../catalogue/change";
import { ChoiceAt, CodesAt, EditingContext, TextAt, useEditing } from "../catalogue/editing";
import { FaultList } from "../catalogue/FaultList";
import { put, textAt } from "../catalogue/pointer";
import { today } from "../days";
import { documentsIn } from "../document";
import { Refused } from "../rules/Refused";
import { emptyContract, emptyLine, inContract, placeName } from "./changes";
import { kinds } from "./filter";
import { LineAt } from "./fields";
import { TermFields } from "./TermFields";
import { ThroughFields } from "./ThroughFields";
import { useWriting } from "./useWriting";
import { contractLink } from "./words";

const words = contracts.sign;
const { place } = contracts;
const papers = kinds.map((kind) => ({ value: kind, text: contracts.kinds[kind] }));
const segments = Object.entries(m.rules.guard.segments).map(([value, text]) => ({ value, text }));

/** What a customer signed, written down; every fault stands at its field. */
export default function NewContract() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const vendors = useQuery(reference.organizations).data?.items.filter(({ kind }) => kind === "VENDOR");
    const begin = useMemo(() => beginning(today()), []);
    const writing = useWriting("contract-new", () => begin, "");
    const vendor = vendors?.[0]?.id;
    const document = useMemo(() => withVendor(writing.document, vendor), [writing.document, vendor]);
    const [sent, setSent] = useState<typeof document>();
    const sign = useMutation({
        mutationFn: ask.sign,
        onSuccess: async (answer) => {
            const id = textAt(document, "/id");
            if ("requester" in answer) {
                await forgetApprovals(queries);
                say(words.asked(id));
                void navigate(`/approvals/${answer.id}`);
                return;
            }
            writing.discard();
            await ask.forgetContract(queries, id);
            say(words.signed(id));
            void navigate(contractLink(id));
        },
    });
    const refused = sign.error ? problemOfThrown(sign.error) : undefined;
    const faults = useMemo(() => (refused?.faults ?? []).map(inContract), [refused]);
    const told = useMemo(() => {
        const known = toldAt(faults);
        // The id is what another contract has already.
        return refused?.code === "contract.known"
            ? new Map([...known, ["/id", refused.detail ?? refused.message]])
            : known;
    }, [faults, refused]);
    const [override, setOverride] = useState("");
    const denied = refused?.code === "contract.denied" && sent === document;
    const send = () => {
        setSent(document);
        sign.mutate({ contract: document, override: denied ? override.trim() : "" });
    };
    return (
        <Page title={words.title} lead={words.lead} crumbs={[{ to: "/contracts", text: contracts.title }]}>
            <EditingContext.Provider value={{ document, onPut: writing.onPut, told, readOnly: false }}>
                {refused && faults.length === 0 ? <Refused problem={refused} /> : null}
                <FaultList faults={faults} nameOf={placeName} />
                {denied ? (
                    <Panel title={words.denied} lead={words.deniedText}>
                        <LongTextField label={words.override} value={override} onChange={setOverride} required />
                    </Panel>
                ) : null}
                <Panel title={words.about}>
                    <div className="tr-form">
                        <div className="tr-field-row">
                            <TextAt at="/id" label={place.id} hint={words.idHint} required />
                            <TextAt at="/title" label={place.title} required />
                            <ChoiceAt at="/kind" label={contracts.kind} options={papers} />
                            <TextAt at="/signedOn" label={place.signedOn} type="date" required />
                        </div>
                        <div className="tr-field-row">
                            <ChoiceAt at="/segment" label={place.segment} options={segments} />
                            <TextAt at="/purchaseOrder" label={place.purchaseOrder} hint={words.purchaseHint} />
                            <CodesAt at="/documents" label={place.documents} hint={words.documentsHint} upper={false} />
                        </div>
                    </div>
                </Panel>
                <Panel title={words.sold}>
                    <ThroughFields at="/through" />
                </Panel>
                <Panel title={words.term}>
                    <TermFields />
                </Panel>
                <Lines />
            </EditingContext.Provider>
            <div className="tr-save-bar">
                <Button
                    variant="primary"
                    isLoading={sign.isPending}
                    isDisabled={sign.isPending || (denied && override.trim() === "")}
                    onClick={send}
                >
                    {denied ? words.ask : words.action}
                </Button>
                {writing.unsaved ? (
                    <>
                        <Button
                            variant="link"
                            onClick={() => {
                                writing.discard();
                                sign.reset();
                            }}
                        >
                            {contracts.amend.discard}
                        </Button>
                        <span className="tr-quiet">{sent === document ? "" : words.unsaved}</span>
                    </>
                ) : null}
            </div>
        </Page>
    );
}

/** A year from the first of the next month on. */
function beginning(day: string) {
    const [year = 0, month = 0] = day.split("-").map(Number);
    const next =
        month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}-01`;
    return emptyContract(next, `${String(Number(next.slice(0, 4)) + 1)}${next.slice(4)}`, day);
}

/** The one vendor there is stands there already. */
function withVendor(document: ReturnType<typeof emptyContract>, vendor: string | undefined) {
    const at = "/through/route/parties/0";
    return vendor !== undefined && textAt(document, at) === "" ? put(document, at, vendor) : document;
}

function Lines() {
    const { document, onPut, told } = useEditing();
    const lines = documentsIn(document, "lines");
    return (
        <Panel
            title={words.lines}
            actions={
                <Button
                    variant="secondary"
                    onClick={() => onPut("/lines/-", emptyLine(`L${String(lines.length + 1)}`))}
                >
                    {words.addLine}
                </Button>
            }
        >
            {told.get("/lines") ? <span className="tr-fault">{told.get("/lines")}</span> : null}
            {lines.map((_line, index) => (
                <div key={index} className="tr-part" role="group" aria-label={words.line(index + 1)}>
                    <div className="tr-part-head">
                        <h3>{words.line(index + 1)}</h3>
                        {lines.length > 1 ? (
                            <Button
                                variant="link"
                                isDanger
                                aria-label={words.removeLine(index + 1)}
                                onClick={() => onPut(`/lines/${String(index)}`, undefined)}
                            >
                                {m.catalogue.editor.columns.action}
                            </Button>
                        ) : null}
                    </div>
                    <LineAt at={`/lines/${String(index)}`} />
                </div>
            ))}
        </Panel>
    );
}
