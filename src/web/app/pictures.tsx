/** A path that ends before it arrives. */
export function LostPath() {
  return (
    <svg aria-hidden="true" width="240" height="120" viewBox="0 0 240 120" fill="none">
      <path d="M16 92c36 0 36-52 72-52s30 34 56 34" stroke="var(--accent-ink)" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M152 74c18 0 20-22 38-22"
        stroke="var(--line-strong)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeDasharray="1 10"
      />
      <circle cx="16" cy="92" r="9" fill="var(--surface)" stroke="var(--accent-ink)" strokeWidth="4" />
      <circle cx="88" cy="40" r="9" fill="var(--surface)" stroke="var(--accent-ink)" strokeWidth="4" />
      <circle
        cx="210"
        cy="48"
        r="14"
        fill="var(--surface)"
        stroke="var(--line-strong)"
        strokeWidth="3"
        strokeDasharray="5 5"
      />
    </svg>
  )
}
