import { useId, type KeyboardEvent, type ReactNode } from "react";

interface GridProps {
    label: string;
    columns: readonly { key: string; title: string }[];
    /** The name of the column of what is done with a row. */
    action: string;
    children: ReactNode;
}

/** Rows that are filled by hand, as in a sheet: Enter and the arrow keys go from row to row, Tab from cell to cell. */
export function Grid({ label, columns, action, children }: GridProps) {
    return (
        <div className="tr-grid-scroll" role="region" aria-label={label} tabIndex={0}>
            {/* The keys only move the focus between fields that are all reachable by Tab as well. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <table className="tr-grid" role="table" aria-label={label} onKeyDown={moveBetweenRows}>
                <thead>
                    <tr>
                        <th scope="col" className="tr-grid-number">
                            #
                        </th>
                        {columns.map(({ key, title }) => (
                            <th key={key} scope="col">
                                {title}
                            </th>
                        ))}
                        <th scope="col">
                            <span className="tr-hidden">{action}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{children}</tbody>
            </table>
        </div>
    );
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
    const field = event.target;
    const by = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !(field instanceof HTMLInputElement) || (field.type === "date" && event.key !== "Enter")) {
        return;
    }
    const rows = [...event.currentTarget.querySelectorAll("tbody > tr")];
    const row = rows[rows.findIndex((one) => one.contains(field)) + by];
    const next = row?.querySelector<HTMLElement>(`[data-col="${field.dataset.col ?? ""}"]`);
    if (next) {
        event.preventDefault();
        next.focus();
        if (next instanceof HTMLInputElement && next.type === "text") {
            next.select();
        }
    }
}

interface RowProps {
    number: number;
    /** What is wrong with the row as a whole. */
    fault?: string | undefined;
    at: string;
    action: ReactNode;
    children: ReactNode;
}

export function GridRow({ number, fault, at, action, children }: RowProps) {
    return (
        <tr className={fault ? "tr-grid-faulty" : undefined}>
            <th scope="row" className="tr-grid-number" data-at={at} tabIndex={-1}>
                {number}
                {fault ? <span className="tr-fault">{fault}</span> : null}
            </th>
            {children}
            <td className="tr-grid-action">{action}</td>
        </tr>
    );
}

interface CellProps {
    title: string;
    /** Has several fields. */
    wide?: boolean;
    /** Takes the room that the others leave. */
    grows?: boolean;
    children: ReactNode;
}

export function GridCell({ title, wide, grows, children }: CellProps) {
    return (
        <td data-label={title} className={wide ? "tr-grid-wide" : grows ? "tr-grid-grows" : undefined}>
            <div className="tr-grid-fields">{children}</div>
        </td>
    );
}

interface FieldProps {
    /** Names the cell for readers, its row included. */
    label: string;
    /** A short name in sight, where a cell has several fields. */
    short?: string;
    /** By which the keys find the field of the next row. */
    col: string;
    /** The pointer of the value it holds: where its faults lead. */
    at: string;
    value: string;
    onChange: (value: string) => void;
    fault?: string | undefined;
    readOnly?: boolean;
}

function Told({ id, fault }: { id: string; fault: string | undefined }) {
    return fault ? (
        <span id={id} className="tr-fault">
            {fault}
        </span>
    ) : null;
}

export function GridText(
    props: FieldProps & { list?: string; size?: number; type?: "text" | "date"; numeric?: boolean },
) {
    const { label, short, col, at, value, onChange, fault, readOnly, list, size = 10, type = "text", numeric } = props;
    const told = useId();
    return (
        <span className="tr-grid-field">
            {short ? <span aria-hidden="true">{short}</span> : null}
            <input
                type={type}
                className={numeric ? "tr-cell tr-cell-numeric" : "tr-cell"}
                style={{ width: type === "date" ? "8.6rem" : `calc(${size}ch + 0.9rem)` }}
                aria-label={label}
                aria-invalid={fault !== undefined}
                aria-describedby={fault ? told : undefined}
                data-col={col}
                data-at={at}
                list={list}
                value={value}
                readOnly={readOnly}
                inputMode={numeric ? "decimal" : undefined}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => onChange(event.target.value)}
            />
            <Told id={told} fault={fault} />
        </span>
    );
}

export function GridChoice(props: FieldProps & { options: readonly { value: string; text: string }[] }) {
    const { label, short, col, at, value, onChange, fault, readOnly, options } = props;
    const told = useId();
    const known = options.some((option) => option.value === value);
    return (
        <span className="tr-grid-field">
            {short ? <span aria-hidden="true">{short}</span> : null}
            <select
                className="tr-cell"
                aria-label={label}
                aria-invalid={fault !== undefined}
                aria-describedby={fault ? told : undefined}
                data-col={col}
                data-at={at}
                value={value}
                disabled={readOnly}
                onChange={(event) => onChange(event.target.value)}
            >
                {known ? null : <option value={value}>{value}</option>}
                {options.map((option) => (
                    <option key={option.value} value={option.value}>
                        {option.text}
                    </option>
                ))}
            </select>
            <Told id={told} fault={fault} />
        </span>
    );
}

/** Values that are offered while typing, for all cells that name the list. */
export function Offered({ id, values }: { id: string; values: readonly { value: string; text?: string }[] }) {
    return (
        <datalist id={id}>
            {values.map(({ value, text }) => (
                <option key={value} value={value}>
                    {text}
                </option>
            ))}
        </datalist>
    );
}
