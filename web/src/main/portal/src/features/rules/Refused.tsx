import type { ProblemError } from "../../api/problem";
import { m } from "../../i18n";
import { Alert } from "../../ui/primitives";

/** Why the server refused, where no single field is to blame. */
export function Refused({ problem }: { problem: ProblemError }) {
    return (
        <Alert variant="danger" isInline title={problem.message} isLiveRegion component="h3">
            {problem.detail && problem.detail !== problem.message ? <p>{problem.detail}</p> : null}
            {problem.reference ? <p>{m.state.reference(problem.reference)}</p> : null}
        </Alert>
    );
}
