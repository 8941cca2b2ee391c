/** Three streams that become one: the product's mark. Decorative, since its name stands beside it. */
export function Logo({ size = 32 }: { size?: number }) {
    return (
        <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="7" fill="#0b4f6c" />
            <g fill="none" strokeLinecap="round" strokeWidth="2.6">
                <path d="M6 7c0 8 10 6 10 18" stroke="#7fd1e8" />
                <path d="M26 7c0 8-10 6-10 18" stroke="#f2b950" />
                <path d="M16 6v20" stroke="#ffffff" />
            </g>
        </svg>
    );
}
