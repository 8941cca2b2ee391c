import { useMemo } from "react";
import type { Schemas } from "../../api/client";
import { rules } from "../../i18n/rules";
import { dayText, rangeText } from "../../i18n/format";
import { Lanes, type Bar } from "../../ui/Lanes";
import { RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Alert } from "../../ui/primitives";
import { revisionAnchor } from "../agreements/anchors";
import type { useDays } from "../agreements/Days";
import { gapsOf, governing, lanesOf, standing, type Scale } from "./lanes";

interface AgreementLanesProps {
    agreement: Schemas["Agreement"];
    scale: Scale;
    asOf: string;
    days: ReturnType<typeof useDays>;
}

/** One agreement's revisions on the axis of days; a bar leads to its clauses. */
export function AgreementLanes({ agreement, scale, asOf, days }: AgreementLanesProps) {
    const { id, name, revisions } = agreement;
    const inForce = governing(revisions, asOf);
    const gaps = useMemo(() => gapsOf(revisions), [revisions]);
    const lanes = useMemo(() => lanesOf(revisions), [revisions]);
    const query = new URLSearchParams({
        ...(days.asOf ? { asOf: days.asOf } : {}),
        ...(days.knownOn ? { knownOn: days.knownOn } : {}),
    }).toString();
    const page = `/agreements/${encodeURIComponent(id)}${query ? `?${query}` : ""}`;
    const bars = lanes.flatMap((lane, at) =>
        lane.map((revision): Bar => {
            const look = standing(revision, revisions);
            const range = rangeText(revision.validFrom, revision.validTo);
            return {
                key: String(revision.number),
                text: revision.regime,
                note: look === "superseded" ? rules.standing.superseded : revision.title,
                title: rules.bar(revision.regime, revision.title, range, rules.standing[look]),
                to: `${page}#${revisionAnchor(revision)}`,
                lane: at,
                from: scale.at(revision.validFrom),
                until: scale.at(revision.validTo),
                look,
                chosen: revision === inForce,
            };
        }),
    );
    return (
        <div className="tr-lane-group">
            <div className="tr-lane-head">
                <h3>
                    <TextLink to={page}>{name}</TextLink>
                </h3>
                <div>
                    {inForce ? (
                        <RegimeLabel regime={rules.governs(inForce.regime)} />
                    ) : (
                        <span>{rules.governsNone}</span>
                    )}
                    <TextLink to={`/rules/agreements/${encodeURIComponent(id)}/probes`}>{rules.probesLink}</TextLink>
                </div>
            </div>
            <Lanes
                label={rules.lanesOf(name)}
                bars={bars}
                lanes={lanes.length}
                years={scale.years}
                mark={{ at: scale.at(asOf), title: rules.chosenDay(dayText(asOf)) }}
                gaps={gaps.map(({ from, to }) => ({
                    key: from,
                    text: rules.gapShort,
                    title: rules.gap(rangeText(from, to)),
                    from: scale.at(from),
                    until: scale.at(to),
                }))}
            />
            {gaps.length > 0 ? (
                <Alert variant="warning" isInline isPlain title={rules.gapsIn(name)} component="h4">
                    {rules.gapsText(gaps.map(({ from, to }) => rangeText(from, to)).join("; "))}
                </Alert>
            ) : null}
        </div>
    );
}
