import {
    Card,
    CardBody,
    CardHeader,
    CardTitle,
    DescriptionList,
    DescriptionListDescription,
    DescriptionListGroup,
    DescriptionListTerm,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

interface PanelProps {
    title: string;
    lead?: string;
    actions?: ReactNode;
    children: ReactNode;
    id?: string;
    className?: string;
}

/** A titled part of a page. */
export function Panel({ title, lead, actions, children, id, className }: PanelProps) {
    return (
        <Card
            component="section"
            aria-label={title}
            isCompact
            {...(id ? { id } : {})}
            {...(className ? { className } : {})}
        >
            <CardHeader {...(actions ? { actions: { actions, hasNoOffset: true } } : {})}>
                <CardTitle component="h2">{title}</CardTitle>
            </CardHeader>
            <CardBody>
                {lead ? <p className="tr-quiet tr-panel-lead">{lead}</p> : null}
                {children}
            </CardBody>
        </Card>
    );
}

export interface Fact {
    term: string;
    value: ReactNode;
}

/** Facts, term by term; those without a value are left out. */
export function Facts({ facts, columns = 1 }: { facts: readonly (Fact | undefined)[]; columns?: 1 | 2 | 3 }) {
    const modifier = ({ 1: "1Col", 2: "2Col", 3: "3Col" } as const)[columns];
    return (
        <DescriptionList
            isCompact
            isHorizontal={columns === 1}
            columnModifier={{ default: "1Col", md: modifier }}
            className="tr-facts"
        >
            {facts
                .filter((fact): fact is Fact => fact !== undefined && fact.value !== undefined)
                .map(({ term, value }) => (
                    <DescriptionListGroup key={term}>
                        <DescriptionListTerm>{term}</DescriptionListTerm>
                        <DescriptionListDescription>{value}</DescriptionListDescription>
                    </DescriptionListGroup>
                ))}
        </DescriptionList>
    );
}

export interface Step {
    title: string;
    text: string;
    figure?: string;
    notes?: ReactNode;
}

/** A computation, told step by step. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
    return (
        <ol className="tr-steps" aria-label={label}>
            {steps.map((step, at) => (
                <li key={`${at}-${step.title}`}>
                    <div className="tr-step-number" aria-hidden="true">
                        {at + 1}
                    </div>
                    <div className="tr-step-words">
                        <h3>{step.title}</h3>
                        <p>{step.text}</p>
                        {step.notes ? <div className="tr-step-notes">{step.notes}</div> : null}
                    </div>
                    {step.figure ? <div className="tr-step-figure">{step.figure}</div> : null}
                </li>
            ))}
        </ol>
    );
}
