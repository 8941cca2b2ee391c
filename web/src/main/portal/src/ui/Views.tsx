import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

interface ViewsProps<Key extends string> {
    label: string;
    views: readonly { key: Key; text: string }[];
    chosen: Key;
    onChoose: (key: Key) => void;
    children: ReactNode;
}

/** Views of one thing, one at a time, as tabs: arrow keys go from one to the next. The caller keeps which in the address. */
export function Views<Key extends string>({ label, views, chosen, onChoose, children }: ViewsProps<Key>) {
    const id = useId();
    const list = useRef<HTMLDivElement>(null);
    const move = (event: KeyboardEvent) => {
        const at = views.findIndex(({ key }) => key === chosen);
        const last = views.length - 1;
        const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
            event.key
        ];
        const view = next === undefined ? undefined : views[next];
        if (view) {
            event.preventDefault();
            onChoose(view.key);
            list.current?.querySelectorAll("button")[next ?? 0]?.focus();
        }
    };
    return (
        <>
            <div ref={list} role="tablist" aria-label={label} className="tr-tabs">
                {views.map(({ key, text }) => (
                    <button
                        key={key}
                        type="button"
                        role="tab"
                        id={`${id}-${key}`}
                        aria-selected={key === chosen}
                        aria-controls={`${id}-view`}
                        tabIndex={key === chosen ? 0 : -1}
                        onClick={() => onChoose(key)}
                        onKeyDown={move}
                    >
                        {text}
                    </button>
                ))}
            </div>
            <div role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${chosen}`} className="tr-view">
                {children}
            </div>
        </>
    );
}
