import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import * as ask from "../../api/work";
import { useMe } from "../../app/session";
import { palette as words } from "../../i18n/palette";
import { PaletteDialog } from "../../ui/PaletteDialog";
import { actionEntries, foundEntry, matching, placeEntries } from "./entries";

const shortest = 2;

/** Anything by its id or name, every screen and what can be begun, from wherever one is. */
export default function Palette({ onClose }: { onClose: () => void }) {
    const me = useMe();
    const navigate = useNavigate();
    const [typed, setTyped] = useState("");
    const asked = useSettled(typed.trim());
    const search = useQuery({ ...ask.found(asked), enabled: asked.length >= shortest });
    const places = useMemo(() => placeEntries(me), [me]);
    const actions = useMemo(() => actionEntries(me), [me]);
    const searched = asked.length >= shortest && asked === typed.trim();
    const groups = [
        { title: words.objects, entries: searched ? (search.data?.items ?? []).map(foundEntry) : [] },
        { title: words.places, entries: matching(places, typed) },
        { title: words.actions, entries: matching(actions, typed) },
    ].filter(({ entries }) => entries.length > 0);
    const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    const waiting = typed.trim().length >= shortest && (!searched || search.isFetching);
    return (
        <PaletteDialog
            title={words.title}
            label={words.placeholder}
            hint={words.hint}
            list={words.results}
            typed={typed}
            onType={setTyped}
            groups={groups}
            status={
                search.error && searched
                    ? words.failed
                    : waiting
                      ? words.searching
                      : count === 0
                        ? words.none(typed.trim())
                        : words.count(count)
            }
            onChoose={({ to }) => {
                onClose();
                void navigate(to);
            }}
            onClose={onClose}
        />
    );
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
    const [settled, setSettled] = useState(text);
    useEffect(() => {
        const later = setTimeout(() => setSettled(text), 150);
        return () => clearTimeout(later);
    }, [text]);
    return settled;
}
