import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
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
            title={m.lines.title}
            lead={m.lines.lead}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={
                <>
                    <SavedViews screen="lines" title={m.lines.title} />
                    <CopyLink />
                </>
            }
        >
            {submits ? <Upload /> : <Alert variant="info" isInline title={m.lines.mayNotSubmit} component="p" />}
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
        <Panel title={m.lines.export} lead={m.lines.exportLead}>
            <Sheet label={m.lines.export} onSubmit={() => undefined}>
                <FieldRow>
                    <TextField
                        label={m.lines.from}
                        type="date"
                        value={from}
                        onChange={(value) => put({ from: value })}
                    />
                    <TextField
                        label={m.lines.through}
                        type="date"
                        value={through}
                        onChange={(value) => put({ through: value })}
                    />
                </FieldRow>
                <FieldRow>
                    <SelectField
                        label={m.lines.channel}
                        value={channel}
                        none={m.lines.anyChannel}
                        options={(channels?.items ?? []).map(({ code, name }) => ({ value: code, text: name }))}
                        onChange={(value) => put({ channel: value })}
                    />
                    <TextField
                        label={m.lines.knownOn}
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
            {...(tried && !right[name] ? { fault: m.lines.required } : {})}
        />
    );
    return (
        <Panel title={m.lines.find} lead={m.lines.findLead}>
            <Sheet
                label={m.lines.find}
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
                    {field("source", m.lines.source)}
                    {field("document", m.lines.document)}
                </FieldRow>
                <FieldRow>
                    {field("line", m.lines.number)}
                    {field("version", m.lines.version)}
                </FieldRow>
                <div className="tr-form-foot">
                    <Button type="submit" variant="secondary">
                        {m.lines.open}
                    </Button>
                </div>
            </Sheet>
        </Panel>
    );
}
