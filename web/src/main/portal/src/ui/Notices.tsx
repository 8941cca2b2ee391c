import { Alert, AlertActionCloseButton, AlertGroup, type AlertProps } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { m } from "../i18n";

type Say = (title: string, variant?: AlertProps["variant"]) => void;

const Saying = createContext<Say>(() => undefined);

/** Says something in passing: shown as a toast, read out by screen readers, gone after some seconds. */
export function useNotice(): Say {
    return useContext(Saying);
}

export function Notices({ children }: { children: ReactNode }) {
    const [notices, setNotices] = useState<{ id: number; title: string; variant: AlertProps["variant"] }[]>([]);
    const say = useCallback<Say>(
        (title, variant = "success") =>
            setNotices((known) => [...known, { id: (known.at(-1)?.id ?? 0) + 1, title, variant }]),
        [],
    );
    const remove = (id: number) => setNotices((known) => known.filter((notice) => notice.id !== id));
    return (
        <Saying.Provider value={useMemo(() => say, [say])}>
            {children}
            <AlertGroup isToast isLiveRegion aria-label={m.notices}>
                {notices.map(({ id, title, variant }) => (
                    <Alert
                        key={id}
                        title={title}
                        variant={variant ?? "info"}
                        timeout={8000}
                        onTimeout={() => remove(id)}
                        actionClose={
                            <AlertActionCloseButton
                                aria-label={m.close}
                                title={title}
                                variantLabel=""
                                onClose={() => remove(id)}
                            />
                        }
                    />
                ))}
            </AlertGroup>
        </Saying.Provider>
    );
}
