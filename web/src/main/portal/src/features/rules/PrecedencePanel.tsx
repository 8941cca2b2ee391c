import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { ExportRows } from "../../ui/ExportRows";
import { TextLink } from "../../ui/Links";
import { Columns } from "../../ui/Page";
import { Panel, Steps } from "../../ui/Panels";
import { Label, Skeleton } from "../../ui/primitives";
import type { Column } from "../../ui/DataTable";
import { clauseLink } from "../links";
import { precedenceOn, type Clause, type Precedence, type Question, type Ranked } from "./precedence";

type Agreement = Schemas["Agreement"];

interface Row extends Pick<Ranked, "rank" | "question"> {
    agreement: string;
    regime: string;
    number: number;
    place: number;
    clause: Clause;
    bears: boolean;
}

const columns: readonly Column<Row>[] = [
    { key: "agreement", title: m.rules.agreement, value: ({ agreement }) => agreement },
    { key: "regime", title: m.precedence.regime, value: ({ regime }) => regime },
    { key: "number", title: m.precedence.number, value: ({ number }) => String(number) },
    { key: "question", title: m.precedence.question, value: ({ question }) => m.precedence.questions[question] },
    { key: "place", title: m.precedence.place, value: ({ place }) => String(place) },
    { key: "rank", title: m.precedence.rank, value: ({ rank }) => m.precedence.ranks[rank] },
    { key: "clause", title: m.precedence.clause, value: ({ clause }) => clause.id },
    { key: "kind", title: m.precedence.kind, value: ({ clause }) => clause.kind },
    {
        key: "bears",
        title: m.precedence.bears,
        value: ({ bears }) => (bears ? m.precedence.yes : m.precedence.no),
    },
    { key: "words", title: m.precedence.inWords, value: ({ clause }) => clause.words },
];

const questions: readonly Question[] = ["permission", "money", "beside"];

/** Which clause wins, agreement by agreement: the revision that governs the day, then its clauses by rank, in plain words. */
export function PrecedencePanel({ agreements, asOf }: { agreements: readonly Agreement[] | undefined; asOf: string }) {
    const all = agreements?.map((agreement) => ({ agreement, precedence: precedenceOn(agreement, asOf) }));
    const rows = all?.flatMap(({ agreement, precedence }) => rowsOf(agreement, precedence));
    return (
        <Panel
            title={m.precedence.title}
            lead={m.precedence.lead}
            actions={
                <ExportRows
                    name={`tributary-precedence-${asOf}`}
                    columns={columns}
                    rows={rows}
                    disabled={!rows?.length}
                />
            }
        >
            {all === undefined ? (
                <Skeleton height="6rem" screenreaderText={m.state.loading} />
            ) : (
                <div className="tr-stack">
                    {all.map(({ agreement, precedence }, at) => (
                        <details key={agreement.id} className="tr-data" open={at === 0}>
                            <summary>
                                {precedence.revision
                                    ? m.precedence.of(agreement.name, precedence.revision.regime)
                                    : m.precedence.ofNone(agreement.name)}
                            </summary>
                            <Tree agreement={agreement} precedence={precedence} />
                        </details>
                    ))}
                </div>
            )}
        </Panel>
    );
}

function Tree({ agreement, precedence }: { agreement: Agreement; precedence: Precedence }) {
    const { revision, superseded, ranked } = precedence;
    if (revision === undefined) {
        return <p>{m.precedence.noneText}</p>;
    }
    return (
        <div className="tr-stack">
            <p>
                <strong>{m.precedence.revision(revision.number, revision.title)}</strong> {m.precedence.wins}{" "}
                {superseded.length > 0
                    ? m.precedence.supersedes(superseded.map(({ number }) => number))
                    : m.precedence.alone}
            </p>
            <Columns>
                <Part question="permission" agreement={agreement} ranked={ranked} />
                <Part question="money" agreement={agreement} ranked={ranked} />
            </Columns>
            {ranked.some(({ question, clauses }) => question === "beside" && clauses.length > 0) ? (
                <Part question="beside" agreement={agreement} ranked={ranked} />
            ) : null}
        </div>
    );
}

interface PartProps extends Pick<Precedence, "ranked"> {
    question: Question;
    agreement: Agreement;
}

/** One question, rank by rank. A rank is shown also where it is empty: that nothing stands in the way is an answer. */
function Part({ question, agreement, ranked }: PartProps) {
    return (
        <div>
            <p>
                <strong>{m.precedence.questions[question]}</strong>
            </p>
            <Steps
                label={`${agreement.name}: ${m.precedence.questions[question]}`}
                steps={ranked
                    .filter((rank) => rank.question === question)
                    .map(({ rank, clauses }) => ({
                        title: m.precedence.ranks[rank],
                        text: m.precedence.words[rank],
                        notes:
                            clauses.length === 0 ? (
                                <span className="tr-quiet">{m.precedence.none}</span>
                            ) : (
                                <Clauses agreement={agreement.id} clauses={clauses} />
                            ),
                    }))}
            />
        </div>
    );
}

function Clauses({ agreement, clauses }: { agreement: string; clauses: Ranked["clauses"] }) {
    return (
        <ol className="tr-stack">
            {clauses.map(({ clause, bears }) => (
                <li key={clause.id} className="tr-two">
                    <span className="tr-labels">
                        <TextLink to={clauseLink(clause.id, agreement)}>{clause.id}</TextLink>
                        <Label isCompact variant="outline">
                            {m.agreements.clauseKind[clause.kind]}
                        </Label>
                        {bears ? null : <Label isCompact>{m.precedence.idle}</Label>}
                    </span>
                    <span className="tr-quiet">{clause.words}</span>
                </li>
            ))}
        </ol>
    );
}

/** Every clause with its place, the first to decide first. */
function rowsOf({ id }: Agreement, { revision, ranked }: Precedence): Row[] {
    return revision === undefined
        ? []
        : questions.flatMap((question) =>
              ranked
                  .filter((one) => one.question === question)
                  .flatMap(({ rank, clauses }) => clauses.map((one) => ({ rank, ...one })))
                  .map((one, at) => ({
                      ...one,
                      question,
                      agreement: id,
                      regime: revision.regime,
                      number: revision.number,
                      place: at + 1,
                  })),
          );
}
