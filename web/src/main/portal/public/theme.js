// Runs before the first paint, so that a dark page never flashes light; kept in step with src/ui/theme.ts.
(function () {
    var chosen = "system";
    try {
        chosen = localStorage.getItem("tributary.theme") || "system";
    } catch {
        // storage may be forbidden: then the system's theme it is
    }
    var dark = chosen === "dark" || (chosen === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.classList.toggle("pf-v6-theme-dark", dark);
})();
