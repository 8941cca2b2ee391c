import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { contracts as words } from "../../i18n/contracts";
import { ContractPhaseLabel } from "../../ui/ContractLabels";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button, Label } from "../../ui/primitives";
import { withParams } from "../params";

interface ContractNameProps {
    id: string;
    phase: keyof typeof words.phases;
    kind: Schemas["ContractKind"];
}

/** A contract's id with where it stands and what paper it is. */
export function ContractName({ id, phase, kind }: ContractNameProps) {
    return (
        <span className="tr-labels">
            {id}
            <ContractPhaseLabel phase={phase} />
            <Label variant="outline" isCompact>
                {words.kinds[kind]}
            </Label>
        </span>
    );
}

/** The page of a contract that was not known on a day, with the way back to what is known now. */
export function NotKnownYet({ id, list, text }: { id: string; list: string; text: string }) {
    const [, setParams] = useSearchParams();
    return (
        <Page title={id} crumbs={[{ to: "/contracts", text: list }]}>
            <Empty title={words.notKnown} text={text}>
                <Button onClick={() => setParams((known) => withParams(known, { knownOn: "" }))}>
                    {m.knownOn.clear}
                </Button>
            </Empty>
        </Page>
    );
}
