import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/revenue";
import { mayCloseRevenue } from "../../app/places";
import { useMe } from "../../app/session";
import { monthText } from "../../i18n/format";
import { revenue as words } from "../../i18n/revenue";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";
import { contractAt } from "./filter";
import { Preview } from "./Preview";

/** The month that is closed next: what that would post, and the act itself. */
export function NextMonth({ periods: { next, due } }: { periods: ask.RevenuePeriods }) {
    const closes = mayCloseRevenue(useMe());
    const [previewed, setPreviewed] = useState(false);
    const [closing, setClosing] = useState(false);
    if (next === undefined) {
        return null;
    }
    const month = monthText(next);
    return (
        <>
            <Panel
                title={words.next}
                actions={
                    <>
                        <Button variant="secondary" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
                            {previewed ? words.hidePreview : words.preview}
                        </Button>
                        {closes && due ? (
                            <Button variant="primary" onClick={() => setClosing(true)}>
                                {words.close(month)}
                            </Button>
                        ) : null}
                    </>
                }
            >
                <p>{due ? words.due(month) : words.notDue(month)}</p>
                {closes ? null : <p className="tr-quiet">{words.mayNot("revenue.close")}</p>}
            </Panel>
            {previewed ? <Preview month={next} /> : null}
            {closing ? (
                <Close
                    month={next}
                    onClose={(done) => {
                        setClosing(false);
                        setPreviewed(previewed && !done);
                    }}
                />
            ) : null}
        </>
    );
}

/** Asks once more, with what will be posted; the month's name has to be typed, because it is for good. */
function Close({ month, onClose }: { month: string; onClose: (done: boolean) => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const preview = useQuery(ask.preview(month));
    const close = useMutation({
        mutationFn: () => ask.closeMonth(month),
        onSuccess: async () => {
            await ask.forgetRevenue(queries);
            say(words.done(monthText(month)));
            onClose(true);
        },
    });
    const { data } = preview;
    const problem = close.error ?? preview.error;
    return (
        <ActDialog
            title={words.closeTitle(monthText(month))}
            action={words.close(monthText(month))}
            danger
            busy={close.isPending}
            ready={data !== undefined && data.faults.length === 0}
            word={month}
            refused={problem ? refusalText(problemOfThrown(problem)) : undefined}
            effect={
                <>
                    <p>
                        {data === undefined
                            ? words.counting
                            : data.faults.length > 0
                              ? `${words.faults}: ${data.faults.map(({ pointer }) => contractAt(pointer)).join(", ")}.`
                              : words.closeEffect(data.entries, data.contracts)}
                    </p>
                    <p>
                        <strong>{words.irreversible}</strong>
                    </p>
                </>
            }
            onAct={() => close.mutate()}
            onClose={() => onClose(false)}
        />
    );
}
