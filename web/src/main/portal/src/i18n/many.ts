import { counted } from "./format";

/** The words of what is done to many things at once. */
export const many = {
    clear: "Choose none",
    dryRun: "What would happen",
    cannot: (why: string) => `cannot be done: ${why}`,
    someLeft: (count: number) => `${counted(count, "of them is", "of them are")} left out.`,
    noneLeft: "None of them can be done.",
    later: "Complete the form to see what would happen.",
};
