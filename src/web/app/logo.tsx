/** The path with its two places; decoration beside the name. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path d="M6 21c4.5 0 4.5-9 9-9s4 6 8 6" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <circle cx="6.5" cy="21" r="2.5" fill="#A5A8FF" />
      <circle cx="24.5" cy="17.5" r="3.5" fill="#fff" />
    </svg>
  )
}
