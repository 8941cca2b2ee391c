import {
    Button,
    EmptyState,
    EmptyStateActions,
    EmptyStateBody,
    EmptyStateFooter,
    Skeleton,
} from "@patternfly/react-core";
import {
    BanIcon,
    ExclamationCircleIcon,
    MapSignsIcon,
    SearchIcon,
    SeedlingIcon,
    UnpluggedIcon,
} from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { ProblemError, problemOfThrown } from "../api/problem";
import { m } from "../i18n";
import { ButtonLink } from "./Links";

/** Nothing to show yet, or nothing any more: says why, and what to do next. */
export function Nothing({ filtered, children }: { filtered?: boolean; children?: ReactNode }) {
    return (
        <EmptyState
            headingLevel="h2"
            icon={filtered ? SearchIcon : SeedlingIcon}
            titleText={filtered ? m.state.nothing : m.state.noData}
            variant="sm"
        >
            <EmptyStateBody>{filtered ? m.state.nothingText : m.state.noDataText}</EmptyStateBody>
            {children ? (
                <EmptyStateFooter>
                    <EmptyStateActions>{children}</EmptyStateActions>
                </EmptyStateFooter>
            ) : null}
        </EmptyState>
    );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
    return (
        <EmptyState headingLevel="h2" icon={SeedlingIcon} titleText={title} variant="sm">
            <EmptyStateBody>{text}</EmptyStateBody>
            {children ? (
                <EmptyStateFooter>
                    <EmptyStateActions>{children}</EmptyStateActions>
                </EmptyStateFooter>
            ) : null}
        </EmptyState>
    );
}

export function Forbidden({ capability, heading = "h2" }: { capability: string; heading?: "h1" | "h2" }) {
    return (
        <EmptyState headingLevel={heading} icon={BanIcon} titleText={m.state.forbidden} status="warning">
            <EmptyStateBody>{m.state.forbiddenText(capability)}</EmptyStateBody>
            <Home />
        </EmptyState>
    );
}

export function Missing({ heading = "h2" }: { heading?: "h1" | "h2" }) {
    return (
        <EmptyState headingLevel={heading} icon={MapSignsIcon} titleText={m.state.missing}>
            <EmptyStateBody>{m.state.missingText}</EmptyStateBody>
            <Home />
        </EmptyState>
    );
}

function Home() {
    return (
        <EmptyStateFooter>
            <EmptyStateActions>
                <ButtonLink to="/" variant="primary">
                    {m.state.home}
                </ButtonLink>
            </EmptyStateActions>
        </EmptyStateFooter>
    );
}

interface ProblemStateProps {
    error: unknown;
    onRetry?: () => void;
    heading?: "h1" | "h2";
    capability?: string;
}

/** Why there is no answer, in words, with the reference a person can quote. */
export function ProblemState({ error, onRetry, heading = "h2", capability = "" }: ProblemStateProps) {
    const problem: ProblemError = problemOfThrown(error);
    if (problem.forbidden) {
        return <Forbidden capability={capability || problem.code} heading={heading} />;
    }
    if (problem.missing) {
        return <Missing heading={heading} />;
    }
    return (
        <EmptyState
            headingLevel={heading}
            icon={problem.offline ? UnpluggedIcon : ExclamationCircleIcon}
            titleText={problem.offline ? m.state.offline : m.state.failed}
            status={problem.offline ? "warning" : "danger"}
        >
            <EmptyStateBody>
                <p>{problem.offline ? m.state.offlineText : (problem.detail ?? problem.message)}</p>
                {problem.faults.length > 0 ? (
                    <ul className="tr-faults" aria-label={m.state.faults}>
                        {problem.faults.map((fault) => (
                            <li key={fault.pointer + fault.code}>
                                {fault.pointer}: {fault.message}
                            </li>
                        ))}
                    </ul>
                ) : null}
                {problem.reference ? <p className="tr-quiet">{m.state.reference(problem.reference)}</p> : null}
            </EmptyStateBody>
            {onRetry ? (
                <EmptyStateFooter>
                    <EmptyStateActions>
                        <Button variant="primary" onClick={onRetry}>
                            {m.state.retry}
                        </Button>
                    </EmptyStateActions>
                </EmptyStateFooter>
            ) : null}
        </EmptyState>
    );
}

/** The shape of a page to come. */
export function PageSkeleton() {
    return (
        <div className="tr-skeleton" role="status" aria-label={m.state.loading}>
            <Skeleton width="30%" fontSize="3xl" />
            <Skeleton width="55%" />
            <Skeleton height="7rem" />
            <Skeleton height="16rem" />
        </div>
    );
}
