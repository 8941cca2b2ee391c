import type { ReactNode } from "react";

interface Piece {
    kind: "same" | "removed" | "added";
    text: string;
}

/** A changed text in one, what was taken out and put in marked as such. */
export function UnifiedText({ pieces }: { pieces: readonly Piece[] }) {
    return <p className="tr-words-change">{pieces.map((piece, at) => marked(piece, at))}</p>;
}

/** One side of a changed text: `without` leaves out what the other side alone has. */
export function SideText({ pieces, without }: { pieces: readonly Piece[]; without: "removed" | "added" }) {
    return (
        <p className="tr-words-change">
            {pieces.filter(({ kind }) => kind !== without).map((piece, at) => marked(piece, at))}
        </p>
    );
}

function marked({ kind, text }: Piece, at: number): ReactNode {
    switch (kind) {
        case "removed":
            return <del key={at}>{text}</del>;
        case "added":
            return <ins key={at}>{text}</ins>;
        case "same":
            return <span key={at}>{text}</span>;
    }
}

const signs = { same: " ", removed: "−", added: "+" };

/** Lines taken out and put in; a number stands for so many lines alike. */
export function LineChanges(props: {
    label: string;
    lines: readonly (Piece | number)[];
    alike: (count: number) => string;
}) {
    const { label, lines, alike } = props;
    return (
        <div className="tr-lines-change" role="region" aria-label={label} tabIndex={0}>
            {lines.map((line, at) =>
                typeof line === "number" ? (
                    <div key={at} className="tr-lines-alike">
                        {alike(line)}
                    </div>
                ) : (
                    <div key={at} className={`tr-line-${line.kind}`}>
                        <span aria-hidden="true">{signs[line.kind]}</span>
                        {line.kind === "removed" ? (
                            <del>{line.text}</del>
                        ) : line.kind === "added" ? (
                            <ins>{line.text}</ins>
                        ) : (
                            <code>{line.text}</code>
                        )}
                    </div>
                ),
            )}
        </div>
    );
}
