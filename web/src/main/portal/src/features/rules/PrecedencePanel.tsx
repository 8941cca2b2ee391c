import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { precedence as precedenceWords } from "../../i18n/precedence";
import { rules } from "../../i18n/rules";
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
    { key: "agreement", title: rules.agreement, value: ({ agreement }) => agreement },
    { key: "regime", title: precedenceWords.regime, value: ({ regime }) => regime },
    { key: "number", title: precedenceWords.number, value: ({ number }) => String(number) },
    { key: "question", title: precedenceWords.question, value: ({ question }) => precedenceWords.questions[question] },
    { key: "place", title: precedenceWords.place, value: ({ place }) => String(place) },
    { key: "rank", title: precedenceWords.rank, value: ({ rank }) => precedenceWords.ranks[rank] },
    { key: "clause", title: precedenceWords.clause, value: ({ clause }) => clause.id },
    { key: "kind", title: precedenceWords.kind, value: ({ clause }) => clause.kind },
    {
        key: "bears",
        title: precedenceWords.bears,
        value: ({ bears }) => (bears ? precedenceWords.yes : precedenceWords.no),
    },
    { key: "words", title: precedenceWords.inWords, value: ({ clause }) => clause.words },
];

const questions: readonly Question[] = ["permission", "money", "beside"];

/** Which clause wins, agreement by agreement: the revision that governs the day, then its clauses by rank, in plain words. */
export function PrecedencePanel({ agreements, asOf }: { agreements: readonly Agreement[] | undefined; asOf: string }) {
    const all = agreements?.map((agreement) => ({ agreement, precedence: precedenceOn(agreement, asOf) }));
    const rows = all?.flatMap(({ agreement, precedence }) => rowsOf(agreement, precedence));
    return (
        <Panel
            title={precedenceWords.title}
            lead={precedenceWords.lead}
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
                                    ? precedenceWords.of(agreement.name, precedence.revision.regime)
                                    : precedenceWords.ofNone(agreement.name)}
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
        return <p>{precedenceWords.noneText}</p>;
    }
    return (
        <div className="tr-stack">
            <p>
                <strong>{precedenceWords.revision(revision.number, revision.title)}</strong> {precedenceWords.wins}{" "}
                {superseded.length > 0
                    ? precedenceWords.supersedes(superseded.map(({ number }) => number))
                    : precedenceWords.alone}
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
                <strong>{precedenceWords.questions[question]}</strong>
            </p>
            <Steps
                label={`${agreement.name}: ${precedenceWords.questions[question]}`}
                steps={ranked
                    .filter((rank) => rank.question === question)
                    .map(({ rank, clauses }) => ({
                        title: precedenceWords.ranks[rank],
                        text: precedenceWords.words[rank],
                        notes:
                            clauses.length === 0 ? (
                                <span className="tr-quiet">{precedenceWords.none}</span>
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
                        {bears ? null : <Label isCompact>{precedenceWords.idle}</Label>}
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
