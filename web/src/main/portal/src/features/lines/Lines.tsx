import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { shiftDay } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { FieldRow, SelectField, Sheet, TextField } from "../../ui/Inputs";
import { Columns, Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { lineLink } from "../links";
import { withParams } from "../params";
import { SavedViews } from "../views/SavedViews";
import { Upload } from "./Upload";
import { daysIn } from "../days";

/** Lines in and out: reported from a file, taken out again, or opened one by one. */
export default function Lines() {
    const submits = can(useMe(), "revenue-line.submit");
    return (
        <Page
            title={ledgerWords.lines.title}
            lead={ledgerWords.lines.lead}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={
                <>
                    <SavedViews screen="lines" title={ledgerWords.lines.title} />
                    <CopyLink />
                </>
            }
        >
            {submits ? (
                <Upload />
            ) : (
                <Alert variant="info" isInline title={ledgerWords.lines.mayNotSubmit} component="p" />
            )}
            <Columns>
                <TakeOut />
                <Find />
            </Columns>
        </Page>
    );
}

/** The export; its range stands in the address. */
function TakeOut() {
    const [params, setParams] = useSearchParams();
    const channels = useQuery(ask.channels).data;
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const { from = "", through = "", knownOn = "" } = daysIn(params, "from", "through", "knownOn");
    const channel = params.get("channel") ?? "";
    const query: ledger.LinesQuery = {
        ...(from ? { from } : {}),
        ...(through ? { to: shiftDay(through, 1) } : {}),
        ...(channel ? { channel: [channel] } : {}),
        ...(knownOn ? { knownOn } : {}),
    };
    return (
        <Panel title={ledgerWords.lines.export} lead={ledgerWords.lines.exportLead}>
            <Sheet label={ledgerWords.lines.export} onSubmit={() => undefined}>
                <FieldRow>
                    <TextField
                        label={ledgerWords.lines.from}
                        type="date"
                        value={from}
                        onChange={(value) => put({ from: value })}
                    />
                    <TextField
                        label={ledgerWords.lines.through}
                        type="date"
                        value={through}
                        onChange={(value) => put({ through: value })}
                    />
                </FieldRow>
                <FieldRow>
                    <SelectField
                        label={ledgerWords.lines.channel}
                        value={channel}
                        none={ledgerWords.lines.anyChannel}
                        options={(channels?.items ?? []).map(({ code, name }) => ({ value: code, text: name }))}
                        onChange={(value) => put({ channel: value })}
                    />
                    <TextField
                        label={ledgerWords.lines.knownOn}
                        type="date"
                        value={knownOn}
                        onChange={(value) => put({ knownOn: value })}
                    />
                </FieldRow>
                <div className="tr-form-foot">
                    <SaveFile
                        text={m.exportCsv}
                        name="tributary-revenue-lines.csv"
                        content={() => ledger.exportLines(query, "csv")}
                    />
                    <SaveFile
                        text={m.exportNdjson}
                        name="tributary-revenue-lines.ndjson"
                        content={() => ledger.exportLines(query, "ndjson")}
                    />
                </div>
            </Sheet>
        </Panel>
    );
}

function Find() {
    const navigate = useNavigate();
    const [key, setKey] = useState({ source: "", document: "", line: "", version: "1" });
    const [tried, setTried] = useState(false);
    const version = Number(key.version);
    const right = {
        source: key.source.trim() !== "",
        document: key.document.trim() !== "",
        line: key.line.trim() !== "",
        version: Number.isInteger(version) && version > 0,
    };
    const field = (name: keyof typeof key, label: string) => (
        <TextField
            label={label}
            required
            value={key[name]}
            onChange={(value) => setKey({ ...key, [name]: value })}
            {...(tried && !right[name] ? { fault: ledgerWords.lines.required } : {})}
        />
    );
    return (
        <Panel title={ledgerWords.lines.find} lead={ledgerWords.lines.findLead}>
            <Sheet
                label={ledgerWords.lines.find}
                onSubmit={() => {
                    setTried(true);
                    if (Object.values(right).every(Boolean)) {
                        void navigate(
                            lineLink({
                                source: key.source.trim(),
                                document: key.document.trim(),
                                line: key.line.trim(),
                                version,
                            }),
                        );
                    }
                }}
            >
                <FieldRow>
                    {field("source", ledgerWords.lines.source)}
                    {field("document", ledgerWords.lines.document)}
                </FieldRow>
                <FieldRow>
                    {field("line", ledgerWords.lines.number)}
                    {field("version", ledgerWords.lines.version)}
                </FieldRow>
                <div className="tr-form-foot">
                    <Button type="submit" variant="secondary">
                        {ledgerWords.lines.open}
                    </Button>
                </div>
            </Sheet>
        </Panel>
    );
}
