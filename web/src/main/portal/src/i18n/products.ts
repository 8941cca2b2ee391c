import { counted } from "./format";

/** The words of the products and their classes. */
export const products = {
    title: "Products",
    lead: "What is sold, and the class by which terms tell products apart: as it is today, and as it has been.",
    product: "Product",
    tier: "Tier",
    today: "Class today",
    history: "Class history",
    beginning: "from the beginning",
    from: (day: string) => `from ${day}`,
    known: (moment: string) => `known since ${moment}`,
    count: (count: number) => counted(count, "product", "products"),
    none: "There are no products yet",
    noneText: "They come with the reference data.",
    noneFiltered: "No product is of that class today",
    noneFilteredText: "Take a filter away to see the others.",
    action: "Action",
    reclassify: "Reclassify",
    reclassifyOf: (name: string) => `Reclassify ${name}`,
    newClass: "Class",
    choose: "Choose a class",
    day: "From",
    dayHint: "It may lie in the past.",
    reason: "Reason",
    effect: (name: string, productClass: string, day: string) =>
        `${name} counts as “${productClass}” from ${day} on. It is known from now on; earlier readings stay as they were.`,
    effectMore: "Nothing booked is rewritten. Restate the agreements it bears on to book the difference.",
    done: (name: string, productClass: string) => `${name} is classed as “${productClass}”.`,
    fault: {
        productClass: "Choose a class.",
        from: "Say from which day on.",
        reason: "Say why.",
    },
};
