import { Button, Popover } from "@patternfly/react-core";
import { OutlinedQuestionCircleIcon } from "@patternfly/react-icons";
import { m } from "../i18n";

/** The `?` beside a figure: what the word means here. */
export function Definition({ term, text }: { term: string; text: string }) {
    return (
        <Popover headerContent={term} bodyContent={text} aria-label={m.whatIs(term)}>
            <Button
                variant="plain"
                size="sm"
                hasNoPadding
                className="tr-definition"
                icon={<OutlinedQuestionCircleIcon />}
                aria-label={m.whatIs(term)}
            />
        </Popover>
    );
}
