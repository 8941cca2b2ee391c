import { catalogue } from "../../../i18n/catalogue";
import { offering as offeringWords } from "../../../i18n/offering";
import { dayText, rangeText } from "../../../i18n/format";
import { Gantt, type GanttLane } from "../../../ui/Gantt";
import { today } from "../../days";
import type { Document } from "../../document";
import { useNames, type Names } from "../../names";
import { windowOf, type Window } from "../window";
import { lanesOf, type LifeLane, type Stretch } from "./lanes";

const words = offeringWords.life;

/** The life of an offering over time: a lane for each channel, and for countries where it is another. */
export function LifeLanes({ offering, label }: { offering: Document; label: string }) {
    const names = useNames();
    const lanes = lanesOf(offering);
    const days = lanes.flatMap(({ stretches }) => stretches.map(({ from }) => from));
    if (days.length === 0) {
        return null;
    }
    const now = today();
    const window = windowOf(days, now, true);
    const alone = lanes.every(({ channel }) => channel === undefined);
    return (
        <Gantt
            label={label}
            lanes={lanes.map((lane) => laneOf(lane, window, now, names, alone))}
            years={window.years}
            mark={{ at: window.at(now), title: words.today(dayText(now)) }}
        />
    );
}

function laneOf(lane: LifeLane, window: Window, now: string, names: Names, alone: boolean): GanttLane {
    const { channel, countries, stretches } = lane;
    const text = channel === undefined ? (alone ? words.everyChannel : words.otherChannels) : names.channel(channel);
    const place = ({ from, to }: Stretch) => ({ from: window.at(from), until: window.at(to ?? window.end) });
    const said = ({ state, from, to }: Stretch) => words.stretch(catalogue.lifecycle[state], rangeText(from, to));
    const first = stretches[0]?.from;
    return {
        key: `${channel ?? ""} ${countries.join()}`,
        text,
        ...(countries.length > 0 ? { note: words.inCountries(countries.join(", ")) } : {}),
        bars: stretches
            .filter(({ state }) => state !== "RETIRED")
            .map((stretch) => ({
                key: stretch.from,
                text: catalogue.lifecycle[stretch.state],
                title: said(stretch),
                ...place(stretch),
                look: stretch.from > now ? "ahead" : stretch.to !== undefined && stretch.to <= now ? "past" : "now",
            })),
        gaps: [
            {
                key: "before",
                text: catalogue.notAnnounced,
                title: first === undefined ? catalogue.notAnnounced : words.before(dayText(first)),
                from: 0,
                until: first === undefined ? 100 : window.at(first),
                quiet: true,
            },
            ...stretches
                .filter(({ state }) => state === "RETIRED")
                .map((stretch) => ({
                    key: stretch.from,
                    text: catalogue.lifecycle.RETIRED,
                    title: said(stretch),
                    ...place(stretch),
                    quiet: true,
                })),
        ].filter(({ from, until }) => until > from),
    };
}
