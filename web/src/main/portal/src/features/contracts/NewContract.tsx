import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { forgetApprovals } from "../../api/approvals";
import * as ask from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import * as reference from "../../api/queries";
import { rules } from "../../i18n/rules";
import { contracts } from "../../i18n/contracts";
import { LongTextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { toldAt } from "../catalogue/change";
import { ChoiceAt, CodesAt, EditingContext, TextAt } from "../catalogue/editing";
import { FaultList } from "../catalogue/FaultList";
import { textAt } from "../catalogue/pointer";
import { today } from "../days";
import { Refused } from "../rules/Refused";
import { LevelParts } from "../service/LevelFields";
import { emptyContract, emptyLine, inContract, placeName } from "./changes";
import { kinds } from "./filter";
import { LineAt } from "./fields";
import { LineParts } from "./LineParts";
import { withVendor, yearAfter } from "./start";
import { TermFields } from "./TermFields";
import { ThroughFields } from "./ThroughFields";
import { useWriting } from "./useWriting";
import { contractLink } from "./words";

const words = contracts.sign;
const { place } = contracts;
const papers = kinds.map((kind) => ({ value: kind, text: contracts.kinds[kind] }));
const segments = Object.entries(rules.guard.segments).map(([value, text]) => ({ value, text }));

/** What a customer signed, written down; every fault stands at its field. */
export default function NewContract() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const vendors = useQuery(reference.organizations).data?.items.filter(({ kind }) => kind === "VENDOR");
    const begin = useMemo(() => emptyContract(yearAfter(today()), today()), []);
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
                <LineParts empty={emptyLine} line={(at) => <LineAt at={at} />} />
                <LevelParts />
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
