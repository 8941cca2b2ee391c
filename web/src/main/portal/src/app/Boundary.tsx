import { Component, type ReactNode } from "react";
import { ProblemError } from "../api/problem";
import { m } from "../i18n";
import { ProblemState } from "../ui/PageState";

interface State {
    failed: boolean;
}

/** Where a screen that breaks is caught: the reader gets words and a way out, never a blank page. */
export class Boundary extends Component<{ children: ReactNode }, State> {
    override state: State = { failed: false };

    static getDerivedStateFromError(): State {
        return { failed: true };
    }

    override render() {
        return this.state.failed ? (
            <ProblemState
                error={new ProblemError({ status: 500, code: "portal.broken", title: m.state.failed })}
                heading="h1"
                onRetry={() => window.location.reload()}
            />
        ) : (
            this.props.children
        );
    }
}
