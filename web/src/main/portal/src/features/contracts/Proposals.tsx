import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/contracts";
import { maySeeApprovals } from "../../app/places";
import { useMe } from "../../app/session";
import { approvals } from "../../i18n/approvals";
import { momentText } from "../../i18n/format";
import { ApprovalStateLabel } from "../../ui/ApprovalLabels";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { currentStep, roleText } from "../approvals/words";

const words = approvals.proposals;

interface ProposalsProps {
    contract: ask.Contract;
    /** Those decided as well, and not only what waits. */
    all: boolean;
}

/** Amendments that were proposed of a contract, and whose yes they wait for. Where there are none there is nothing. */
export function Proposals({ contract, all }: ProposalsProps) {
    const sees = maySeeApprovals(useMe());
    const { data, error, refetch } = useQuery({ ...ask.proposals(contract.id), enabled: sees });
    const shown = data?.items.filter(({ approval }) => all || approval.state === "PENDING") ?? [];
    if (error && all) {
        return (
            <Panel title={words.title}>
                <ProblemState error={error} onRetry={() => void refetch()} capability="approval.read" />
            </Panel>
        );
    }
    if (shown.length === 0) {
        return null;
    }
    return (
        <Panel title={words.title} lead={words.lead}>
            <ul className="tr-met" aria-label={words.title}>
                {shown.map((proposed) => (
                    <Proposed key={proposed.number} proposed={proposed} version={contract.version} />
                ))}
            </ul>
        </Panel>
    );
}

function Proposed({ proposed, version }: { proposed: ask.Proposed; version: number }) {
    const { approval } = proposed;
    const step = currentStep(approval);
    const stale = approval.state === "PENDING" && proposed.version !== version;
    return (
        <li>
            <span className="tr-labels">
                <strong>{proposed.reason}</strong> <ApprovalStateLabel state={approval.state} />
            </span>
            <p>{proposed.words}</p>
            {step ? <p>{words.waits(roleText(step.role))}</p> : null}
            {stale ? <p className="tr-fault">{words.stale}</p> : null}
            <p className="tr-quiet">{words.by(proposed.proposedBy, momentText(proposed.proposedAt))}</p>
            <p className="tr-links">
                <TextLink to={`/approvals/${approval.id}`}>{words.open}</TextLink>
            </p>
        </li>
    );
}
