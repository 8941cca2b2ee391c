/** One piece of two sequences laid over each other. */
export interface Piece {
    kind: "same" | "removed" | "added";
    text: string;
}

/** What has to be taken out of `before` and put in to get `after`, as little as possible, removals first. */
export function difference(before: readonly string[], after: readonly string[]): Piece[] {
    const [n, m] = [before.length, after.length];
    const width = m + 1;
    // common[i, j]: the length of the longest common subsequence of before[i…] and after[j…]
    const common = new Uint32Array((n + 1) * width);
    const at = (i: number, j: number) => common[i * width + j] ?? 0;
    for (let i = n - 1; i >= 0; i--) {
        for (let j = m - 1; j >= 0; j--) {
            common[i * width + j] =
                before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const pieces: Piece[] = [];
    let [i, j] = [0, 0];
    while (i < n || j < m) {
        if (i < n && j < m && before[i] === after[j]) {
            pieces.push({ kind: "same", text: before[i] ?? "" });
            i++;
            j++;
        } else if (j >= m || (i < n && at(i + 1, j) >= at(i, j + 1))) {
            pieces.push({ kind: "removed", text: before[i++] ?? "" });
        } else {
            pieces.push({ kind: "added", text: after[j++] ?? "" });
        }
    }
    return pieces;
}

/** Two texts line by line. */
export function lineDifference(before: string, after: string): Piece[] {
    return difference(before.split("\n"), after.split("\n"));
}

/** Two texts word by word, each with the space after it, so that a run of changed words stays together; neighbours of one kind joined. */
export function wordDifference(before: string, after: string): Piece[] {
    const words = (text: string) => text.match(/^\s+|\S+\s*/g) ?? [];
    const joined: Piece[] = [];
    for (const piece of difference(words(before), words(after))) {
        const last = joined.at(-1);
        if (last?.kind === piece.kind) {
            last.text += piece.text;
        } else {
            joined.push({ ...piece });
        }
    }
    return joined;
}

/** The changed lines with `around` unchanged ones about them; each longer unchanged stretch becomes its length. */
export function changesOnly(pieces: readonly Piece[], around = 2): (Piece | number)[] {
    const near = pieces.map((_, at) =>
        pieces.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== "same"),
    );
    const shown: (Piece | number)[] = [];
    pieces.forEach((piece, at) => {
        const last = shown.at(-1);
        if (near[at]) {
            shown.push(piece);
        } else if (typeof last === "number") {
            shown[shown.length - 1] = last + 1;
        } else {
            shown.push(1);
        }
    });
    return shown;
}
