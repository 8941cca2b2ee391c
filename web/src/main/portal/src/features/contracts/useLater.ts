import { useEffect, useState } from "react";

/** A value as it was a moment ago, so that not every letter asks the server. */
export function useLater<T>(value: T, milliseconds = 400): T {
    const [later, setLater] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setLater(value), milliseconds);
        return () => clearTimeout(timer);
    }, [value, milliseconds]);
    return later;
}
