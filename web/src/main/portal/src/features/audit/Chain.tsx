import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as ask from "../../api/audit";
import { m } from "../../i18n";
import { audit as words } from "../../i18n/audit";
import { TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";

const { chain } = words;

/** The head as it is copied and typed in again; undefined where it is none. */
export function headOf(text: string): ask.AuditHead | undefined {
    const [, number, digest] = /^\s*([1-9]\d{0,14})\s+([0-9a-f]{64})\s*$/i.exec(text) ?? [];
    return number && digest ? { number: Number(number), digest: digest.toLowerCase() } : undefined;
}

/** Reads the trail from its first event when it is asked to, and says whether it is what was written. */
export function Chain() {
    const say = useNotice();
    const [kept, setKept] = useState("");
    const [asked, setAsked] = useState(false);
    const known = headOf(kept);
    const { data, error, refetch, isFetching } = useQuery({ ...ask.auditChain(known), enabled: asked });
    const wrong = kept.trim() !== "" && known === undefined;
    const check = () => (asked ? void refetch() : setAsked(true));
    const copy = ({ number, digest }: ask.AuditHead) =>
        navigator.clipboard.writeText(chain.headOf(number, digest)).then(
            () => say(m.copied),
            () => say(chain.headOf(number, digest), "info"),
        );
    return (
        <Panel title={chain.title} lead={chain.lead}>
            <TextField
                label={chain.kept}
                hint={chain.keptHint}
                value={kept}
                onChange={(value) => {
                    setKept(value);
                    setAsked(false);
                }}
                {...(wrong ? { fault: chain.keptWrong } : {})}
            />
            <p className="tr-links">
                <Button variant="secondary" isDisabled={wrong || isFetching} onClick={check}>
                    {isFetching ? chain.checking : chain.check}
                </Button>
            </p>
            <div aria-live="polite">
                {error && asked ? (
                    <ProblemState error={error} onRetry={() => void refetch()} capability="audit.read" />
                ) : data && asked ? (
                    <>
                        <Alert
                            isInline
                            variant={data.unbroken ? "success" : "danger"}
                            title={
                                data.brokenAt !== undefined
                                    ? chain.broken(data.brokenAt)
                                    : data.holdsKnownHead === false
                                      ? chain.headGone
                                      : data.events === 0
                                        ? chain.empty
                                        : chain.unbroken(data.events)
                            }
                        >
                            {data.holdsKnownHead === true ? <p>{chain.headHolds}</p> : null}
                        </Alert>
                        {data.head ? <Head head={data.head} onCopy={(head) => void copy(head)} /> : null}
                    </>
                ) : null}
            </div>
        </Panel>
    );
}

function Head({ head, onCopy }: { head: ask.AuditHead; onCopy: (head: ask.AuditHead) => void }) {
    return (
        <>
            <Facts
                columns={1}
                facts={[
                    {
                        term: chain.head,
                        value: <code className="tr-digest">{chain.headOf(head.number, head.digest)}</code>,
                    },
                ]}
            />
            <p className="tr-quiet">{chain.headText}</p>
            <p className="tr-links">
                <Button variant="link" isInline onClick={() => onCopy(head)}>
                    {chain.copy}
                </Button>
            </p>
        </>
    );
}
