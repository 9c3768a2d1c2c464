/** The mark: a pole with a pennant. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M5.5 2v16" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M6.8 3l10 3.6-10 3.6z" fill="currentColor" />
      <path d="M2 18h7" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" opacity=".45" />
    </svg>
  )
}
