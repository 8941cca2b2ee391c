import { useState } from "react";
import type { Schemas } from "../../../api/client";
import type { ProblemError } from "../../../api/problem";
import { rules } from "../../../i18n/rules";
import { FileField, LongTextField, TextField } from "../../../ui/Fields";
import { Alert, Button } from "../../../ui/primitives";
import { TextCell } from "../../../ui/TextCell";
import { faultsOf, readExpected, type Expected } from "../golden";
import { Refused } from "../Refused";

type Input = Schemas["GoldenCaseInput"];

const fields = ["line", "clause", "accrued", "payable"] as const;
const emptyRow: Expected = { line: "", clause: "", accrued: "", payable: "" };

interface CaseFormProps {
    start: Input | undefined;
    /** Its place among the cases, by which the server's pointers name it. */
    index: number;
    busy: boolean;
    refused: ProblemError | undefined;
    onSave: (input: Input) => void;
    onCancel: () => void;
}

/** Writes one golden case: its lines as they are uploaded, and the shares worked by hand. */
export function CaseForm({ start, index, busy, refused, onSave, onCancel }: CaseFormProps) {
    const [input, setInput] = useState<Input>(start ?? { name: "", lines: "", expected: [emptyRow] });
    const [tried, setTried] = useState(false);
    const [pasted, setPasted] = useState("");
    const [told, setTold] = useState("");
    const faults = tried ? faultsOf(input) : [];
    const own = refused?.faults.filter(({ pointer }) => pointer.startsWith(`/cases/${index}`)) ?? [];
    const change = (changes: Partial<Input>) => setInput((known) => ({ ...known, ...changes }));
    const putRow = (at: number, row: Expected) => change({ expected: input.expected.with(at, row) });
    const addPasted = () => {
        const { rows, unread } = readExpected(pasted);
        const filled = input.expected.filter((row) => fields.some((field) => row[field] !== ""));
        change({ expected: [...filled, ...rows] });
        setTold(
            [
                rules.bench.pasteRead(rows.length),
                ...(unread.length > 0 ? [rules.bench.pasteUnread(unread.join(", "))] : []),
            ].join(" "),
        );
        setPasted("");
    };
    return (
        <form
            className="tr-form"
            noValidate
            aria-label={input.name || rules.bench.newCase}
            onSubmit={(event) => {
                event.preventDefault();
                setTried(true);
                if (faultsOf(input).length === 0) {
                    onSave(input);
                }
            }}
        >
            {refused ? (
                own.length > 0 ? (
                    <Alert
                        variant="danger"
                        isInline
                        isLiveRegion
                        title={rules.editor.faults(own.length)}
                        component="h3"
                    >
                        <ul className="tr-faults">
                            {own.map(({ pointer, code, message }) => (
                                <li key={pointer + code}>
                                    <code>{pointer.replace(`/cases/${index}`, "") || "/"}</code> <span>{message}</span>
                                </li>
                            ))}
                        </ul>
                    </Alert>
                ) : (
                    <Refused problem={refused} />
                )
            ) : null}
            <TextField
                label={rules.bench.name}
                value={input.name}
                onChange={(name) => change({ name })}
                required
                maxLength={120}
                fault={faults.includes("name") ? rules.bench.faults.name : undefined}
            />
            <LongTextField
                label={rules.bench.lines}
                hint={rules.bench.linesHint}
                value={input.lines}
                onChange={(lines) => change({ lines })}
                rows={5}
                mono
                required
                fault={faults.includes("lines") ? rules.bench.faults.lines : undefined}
            />
            <FileField
                label={rules.bench.upload}
                accept="text/csv,.csv"
                onRead={(_name, text) => change({ lines: text.replace(/^\ufeff/, "") })}
            />
            <fieldset className="tr-radios tr-grid-rows">
                <legend>{rules.bench.expected}</legend>
                {faults.includes("expected") ? <p className="tr-fault">{rules.bench.faults.expected}</p> : null}
                {input.expected.map((row, at) => (
                    <div key={at} className="tr-grid-row">
                        {fields.map((field) => (
                            <TextCell
                                key={field}
                                label={rules.bench.row(rules.bench[field], at + 1)}
                                placeholder={rules.bench[field]}
                                value={row[field]}
                                onChange={(text) => putRow(at, { ...row, [field]: text.trim() })}
                            />
                        ))}
                        <Button
                            variant="link"
                            aria-label={rules.bench.removeRow(at + 1)}
                            onClick={() => change({ expected: input.expected.toSpliced(at, 1) })}
                        >
                            {rules.bench.remove}
                        </Button>
                    </div>
                ))}
            </fieldset>
            <div className="tr-actions">
                <Button variant="secondary" onClick={() => change({ expected: [...input.expected, emptyRow] })}>
                    {rules.bench.addRow}
                </Button>
            </div>
            <LongTextField
                label={rules.bench.paste}
                hint={told || rules.bench.pasteHint}
                value={pasted}
                onChange={setPasted}
                rows={2}
                mono
            />
            <div className="tr-actions">
                <Button variant="secondary" isDisabled={pasted.trim() === ""} onClick={addPasted}>
                    {rules.bench.paste}
                </Button>
            </div>
            <div className="tr-actions">
                <Button type="submit" variant="primary" isLoading={busy} isDisabled={busy}>
                    {rules.bench.save}
                </Button>
                <Button variant="link" onClick={onCancel} isDisabled={busy}>
                    {rules.bench.cancel}
                </Button>
            </div>
        </form>
    );
}
