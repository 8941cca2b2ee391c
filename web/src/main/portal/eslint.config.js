import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Only src/ui may know the design system and the chart engine: an upgrade or a swap then touches one folder.
const behindUi = {
    patterns: [
        {
            group: ["@patternfly/*", "@patternfly/**", "echarts", "echarts/*"],
            message: "Only src/ui imports PatternFly or ECharts.",
        },
    ],
};

export default tseslint.config(
    { ignores: ["node_modules", "dist", "src/api/schema.d.ts", "public", "scripts", "eslint.config.js"] },
    ...tseslint.configs.strictTypeChecked,
    {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            "no-restricted-imports": ["error", behindUi],
            "no-console": "error",
            eqeqeq: "error",
        },
    },
    {
        files: ["src/**/*.tsx", "src/**/*.ts"],
        plugins: { "jsx-a11y": jsxA11y, "react-hooks": reactHooks },
        rules: {
            ...jsxA11y.flatConfigs.strict.rules,
            "react-hooks/rules-of-hooks": "error",
            "react-hooks/exhaustive-deps": "error",
            // A region that scrolls must be reachable by keyboard.
            "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region"], tags: [] }],
        },
    },
    { files: ["src/ui/**"], rules: { "no-restricted-imports": "off" } },
);
