import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/work";
import { views as words } from "../../i18n/views";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { ViewMenu } from "../../ui/ViewMenu";
import { refusalText } from "../rules/refusal";
import { filtersIn } from "./filters";

/** The views of a list that the caller saved: its filters under a name. */
export function SavedViews({ screen, title }: { screen: ask.ViewScreen; title: string }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [params, setParams] = useSearchParams();
    const [saving, setSaving] = useState(false);
    const known = useQuery(ask.views).data?.items.filter((one) => one.screen === screen) ?? [];
    const query = filtersIn(params);
    const remove = useMutation({
        mutationFn: (name: string) => ask.removeView(queries, screen, name),
        onSuccess: (_left, name) => say(words.removed(name)),
        onError: (thrown) => say(problemOfThrown(thrown).message, "danger"),
    });
    return (
        <>
            <ViewMenu
                text={words.menu}
                label={words.of(title)}
                views={known.map((view) => ({ name: view.name, chosen: view.query === query }))}
                none={words.none}
                chosenText={words.chosen}
                save={words.save}
                removeText={words.remove}
                onOpen={(name) => {
                    const view = known.find((one) => one.name === name);
                    if (view) {
                        setParams(new URLSearchParams(view.query));
                    }
                }}
                onRemove={(name) => remove.mutate(name)}
                onSave={() => setSaving(true)}
            />
            {saving ? <Save screen={screen} query={query} onClose={() => setSaving(false)} /> : null}
        </>
    );
}

function Save({ screen, query, onClose }: { screen: ask.ViewScreen; query: string; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [name, setName] = useState("");
    const save = useMutation({
        mutationFn: () => ask.saveView(queries, { screen, name: name.trim(), query }),
        onSuccess: (saved) => {
            say(words.saved(saved.name));
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.saveTitle}
            action={words.action}
            busy={save.isPending}
            ready={name.trim() !== ""}
            refused={save.error ? refusalText(problemOfThrown(save.error)) : undefined}
            effect={<p>{words.saveEffect}</p>}
            onAct={() => save.mutate()}
            onClose={onClose}
        >
            <TextField label={words.name} value={name} onChange={setName} maxLength={60} required />
        </ActDialog>
    );
}
