/** JSON read with its places: where each value stands, so that a fault's pointer leads into the text. */
export interface Span {
    from: number;
    to: number;
}

export type Expected = "value" | "key" | "colon" | "comma" | "text" | "end";

export interface SyntaxFault {
    at: number;
    expected: Expected;
}

interface Scan {
    spans: ReadonlyMap<string, Span>;
    fault?: SyntaxFault;
}

class Unexpected extends Error {
    constructor(
        readonly at: number,
        readonly expected: Expected,
    ) {
        super(expected);
    }
}

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blank = /[ \t\r\n]*/y;

/** The span of every value by its RFC 6901 pointer, as far as the text is JSON, and what is wrong with it where it is none. */
export function scan(text: string): Scan {
    const spans = new Map<string, Span>();
    let at = 0;

    const match = (pattern: RegExp): string | undefined => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    const skip = () => void match(blank);
    const take = (sign: string): boolean => {
        skip();
        const there = text.startsWith(sign, at);
        at += there ? sign.length : 0;
        return there;
    };
    const need = (sign: string, expected: Expected) => {
        if (!take(sign)) {
            throw new Unexpected(at, expected);
        }
    };
    const string = (expected: Expected): string => {
        skip();
        const start = at;
        const found = match(quoted);
        if (found === undefined) {
            throw new Unexpected(start, text[start] === '"' ? "text" : expected);
        }
        return JSON.parse(found) as string;
    };
    const members = (close: string, member: () => void) => {
        if (take(close)) {
            return;
        }
        do {
            member();
        } while (take(","));
        need(close, "comma");
    };
    const value = (pointer: string) => {
        skip();
        const from = at;
        if (take("{")) {
            members("}", () => {
                const name = string("key");
                need(":", "colon");
                value(`${pointer}/${escape(name)}`);
            });
        } else if (take("[")) {
            let index = 0;
            members("]", () => value(`${pointer}/${index++}`));
        } else if (text[at] === '"') {
            string("value");
        } else if (match(literal) === undefined) {
            throw new Unexpected(at, "value");
        }
        spans.set(pointer, { from, to: at });
    };

    try {
        value("");
        skip();
        return at < text.length ? { spans, fault: { at, expected: "end" } } : { spans };
    } catch (thrown) {
        if (thrown instanceof Unexpected) {
            return { spans, fault: { at: thrown.at, expected: thrown.expected } };
        }
        throw thrown;
    }
}

function escape(name: string): string {
    return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Where a pointer leads in a text; where what it names is absent, the first line of what would hold it. */
export function locate(text: string, pointer: string): Span {
    const { spans } = scan(text);
    for (let path = pointer; ; path = path.slice(0, path.lastIndexOf("/"))) {
        const span = spans.get(path);
        if (span !== undefined) {
            return path === pointer ? span : firstLine(text, span);
        }
        if (!path.includes("/")) {
            return firstLine(text, { from: 0, to: text.length });
        }
    }
}

function firstLine(text: string, { from, to }: Span): Span {
    const end = text.indexOf("\n", from);
    return { from, to: end < 0 ? to : Math.min(end, to) };
}

/** Line and column of a place, both from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
    const before = text.slice(0, at);
    const start = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: at - start + 1 };
}
