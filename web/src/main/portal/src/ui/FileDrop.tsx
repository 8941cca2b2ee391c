import { Button } from "@patternfly/react-core";
import { UploadIcon } from "@patternfly/react-icons";
import { useEffect, useRef, useState } from "react";

interface FileDropProps {
    label: string;
    hint: string;
    choose: string;
    /** The kinds of files offered, as in `accept`. */
    accept: string;
    chosen?: string | undefined;
    disabled?: boolean;
    onFile: (file: File) => void;
}

/** A place to drop a file on, or to choose one by button: the button is the keyboard's way. */
export function FileDrop({ label, hint, choose, accept, chosen, disabled = false, onFile }: FileDropProps) {
    const input = useRef<HTMLInputElement>(null);
    const take = (files: FileList | null) => {
        const file = files?.[0];
        if (file && !disabled) {
            onFile(file);
        }
    };
    const [place, over] = useDrop(take);
    return (
        <div ref={place} className={over ? "tr-drop tr-drop-over" : "tr-drop"} role="group" aria-label={label}>
            <UploadIcon aria-hidden="true" className="tr-drop-icon" />
            <p>
                <strong>{chosen ?? label}</strong>
            </p>
            <p className="tr-quiet">{hint}</p>
            <Button variant="secondary" isDisabled={disabled} onClick={() => input.current?.click()}>
                {choose}
            </Button>
            <input
                ref={input}
                type="file"
                hidden
                accept={accept}
                aria-label={label}
                onChange={(event) => {
                    take(event.target.files);
                    // The same file, mended, can be chosen again.
                    event.target.value = "";
                }}
            />
        </div>
    );
}

/** Whether something is held above the element, and what is let go there. */
function useDrop(take: (files: FileList | null) => void): [React.RefObject<HTMLDivElement | null>, boolean] {
    const place = useRef<HTMLDivElement>(null);
    const [over, setOver] = useState(false);
    const taking = useRef(take);
    useEffect(() => {
        taking.current = take;
    });
    useEffect(() => {
        const element = place.current;
        if (element === null) {
            return undefined;
        }
        const leave = () => setOver(false);
        const hover = (event: DragEvent) => {
            event.preventDefault();
            setOver(true);
        };
        const drop = (event: DragEvent) => {
            event.preventDefault();
            setOver(false);
            taking.current(event.dataTransfer?.files ?? null);
        };
        element.addEventListener("dragover", hover);
        element.addEventListener("dragleave", leave);
        element.addEventListener("drop", drop);
        return () => {
            element.removeEventListener("dragover", hover);
            element.removeEventListener("dragleave", leave);
            element.removeEventListener("drop", drop);
        };
    }, []);
    return [place, over];
}
