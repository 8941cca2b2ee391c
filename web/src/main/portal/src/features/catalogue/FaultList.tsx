import type { Fault } from "../../api/problem";
import { m } from "../../i18n";
import { catalogue } from "../../i18n/catalogue";
import { Alert, Button } from "../../ui/primitives";
import { nearest, pointerOf } from "./change";
import { goTo } from "./editing";

/** All that the server found wrong, each leading to its field. */
export function FaultList({ faults, nameOf }: { faults: readonly Fault[]; nameOf: (pointer: string) => string }) {
    if (faults.length === 0) {
        return null;
    }
    return (
        <Alert variant="danger" isInline isLiveRegion title={catalogue.editor.faults(faults.length)} component="h3">
            <ul className="tr-faults" aria-label={m.state.faults}>
                {faults.map((fault) => {
                    const at = pointerOf(fault);
                    return (
                        <li key={`${at} ${fault.code} ${fault.message}`}>
                            <Button
                                variant="link"
                                isInline
                                aria-label={catalogue.editor.jump(nameOf(at))}
                                onClick={() => goTo(at, nearest)}
                            >
                                {nameOf(at)}
                            </Button>
                            <span>{fault.message}</span>
                        </li>
                    );
                })}
            </ul>
        </Alert>
    );
}
