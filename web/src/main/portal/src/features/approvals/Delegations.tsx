import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/approvals";
import { problemOfThrown } from "../../api/problem";
import { mayDecide } from "../../app/places";
import { useMe } from "../../app/session";
import { approvals } from "../../i18n/approvals";
import { rangeText, shiftDay } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { BearingLabel } from "../../ui/ApprovalLabels";
import type { Column } from "../../ui/DataTable";
import { TextField } from "../../ui/Fields";
import { ListPanel } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { Empty } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import { faultsAt } from "../refused";
import { refusalText } from "../rules/refusal";
import { roleText } from "./words";

const words = approvals.delegations;

/** Who decides for whom: one's own are given and ended here. */
export function Delegations() {
    const me = useMe();
    const { data, error, refetch } = useQuery(api.delegations);
    const [giving, setGiving] = useState(false);
    const [ending, setEnding] = useState<api.Delegation>();
    return (
        <>
            <ListPanel
                title={words.title}
                lead={words.lead}
                file="tributary-delegations"
                columns={columnsOf(setEnding)}
                rows={data?.items}
                rowKey={({ id }) => id}
                error={error}
                onRetry={() => void refetch()}
                capability="approval.read"
                none={<Empty title={words.none} text={words.noneText} />}
                actions={
                    mayDecide(me) ? (
                        <Button variant="secondary" onClick={() => setGiving(true)}>
                            {words.give}
                        </Button>
                    ) : null
                }
            />
            {giving ? <Give onClose={() => setGiving(false)} /> : null}
            {ending ? <End delegation={ending} onClose={() => setEnding(undefined)} /> : null}
        </>
    );
}

function columnsOf(onEnd: (delegation: api.Delegation) => void): Column<api.Delegation>[] {
    return [
        { key: "from", title: words.from, cell: ({ from }) => from, value: ({ from }) => from },
        { key: "to", title: words.toWhom, cell: ({ to }) => to, value: ({ to }) => to },
        {
            key: "roles",
            title: words.roles,
            cell: ({ roles }) => roles.map(roleText).join(", "),
            value: ({ roles }) => roles.join(" "),
        },
        {
            key: "days",
            title: words.days,
            cell: ({ firstDay, endDay }) => rangeText(firstDay, endDay),
            value: ({ firstDay, endDay }) => `${firstDay} ${endDay}`,
        },
        { key: "reason", title: words.reason, cell: ({ reason }) => reason, value: ({ reason }) => reason },
        {
            key: "bears",
            title: approvals.state,
            cell: ({ bears, revokedAt }) => (
                <BearingLabel bears={bears} text={revokedAt ? words.revoked : bears ? words.bears : words.ahead} />
            ),
            value: ({ bears, revokedAt }) => (revokedAt ? words.revoked : bears ? words.bears : words.ahead),
        },
        {
            key: "end",
            title: words.revoke,
            cell: (delegation) =>
                delegation.own && delegation.revokedAt === undefined ? (
                    <Button variant="link" isInline onClick={() => onEnd(delegation)}>
                        {words.revoke}
                    </Button>
                ) : null,
        },
    ];
}

const places = ["to", "firstDay", "endDay", "reason", "days"] as const;

function Give({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [to, setTo] = useState("");
    const [first, setFirst] = useState(today());
    const [last, setLast] = useState(shiftDay(today(), 6));
    const [reason, setReason] = useState("");
    const give = useMutation({
        mutationFn: () =>
            api.delegate({ to: to.trim(), firstDay: first, endDay: shiftDay(last, 1), reason: reason.trim() }),
        onSuccess: async () => {
            await queries.invalidateQueries({ queryKey: api.delegations.queryKey });
            say(words.given);
            onClose();
        },
    });
    const { at, rest } = give.error ? faultsAt(problemOfThrown(give.error), places) : { at: {}, rest: undefined };
    return (
        <ActDialog
            title={words.giveTitle}
            action={words.give}
            busy={give.isPending}
            ready={to.trim() !== "" && first !== "" && last >= first && reason.trim() !== ""}
            refused={rest}
            effect={<p>{words.lead}</p>}
            onAct={() => give.mutate()}
            onClose={onClose}
        >
            <TextField label={words.to} hint={words.toHint} value={to} onChange={setTo} fault={at.to} required />
            <TextField label={words.first} type="date" value={first} onChange={setFirst} fault={at.firstDay} required />
            <TextField
                label={words.last}
                hint={words.lastHint}
                type="date"
                value={last}
                onChange={setLast}
                fault={at.endDay ?? at.days}
                required
            />
            <TextField
                label={words.reason}
                hint={words.reasonHint}
                value={reason}
                onChange={setReason}
                fault={at.reason}
                maxLength={200}
                required
            />
        </ActDialog>
    );
}

function End({ delegation, onClose }: { delegation: api.Delegation; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const end = useMutation({
        mutationFn: () => api.revoke(delegation.id),
        onSuccess: async () => {
            await queries.invalidateQueries({ queryKey: api.delegations.queryKey });
            say(words.revokedNow);
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.revokeTitle}
            action={words.revoke}
            danger
            busy={end.isPending}
            refused={end.error ? refusalText(problemOfThrown(end.error)) : undefined}
            effect={<p>{words.revokeEffect}</p>}
            onAct={() => end.mutate()}
            onClose={onClose}
        />
    );
}
