/** The words of saved views. They come with the menu that says them. */
export const views = {
    menu: "Views",
    of: (screen: string) => `Saved views of ${screen}`,
    none: "No view is saved yet",
    save: "Save this view …",
    saveTitle: "Save this view",
    saveEffect: "The filters of this list are kept under the name, for you alone. One of the same name is replaced.",
    name: "Name",
    action: "Save",
    saved: (name: string) => `View “${name}” is saved.`,
    remove: (name: string) => `Remove view ${name}`,
    removed: (name: string) => `View “${name}” is removed.`,
    chosen: "shown now",
};
