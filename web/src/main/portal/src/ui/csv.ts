/** Comma-separated text as spreadsheets read it: RFC 4180, UTF-8 with a mark, and no cell that could run as a formula. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
    return [header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

const plainNumber = /^-?\d+(\.\d+)?$/;

function cell(text: string): string {
    const harmless = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function download(name: string, text: string): void {
    save(name, new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
}

export function save(name: string, content: Blob): void {
    const address = URL.createObjectURL(content);
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
