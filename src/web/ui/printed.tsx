/** The document's own words, letter for letter, in the document's voice. */
export function Printed({ children, absent }: { readonly children: string; readonly absent?: string }) {
  if (children === '') return absent === undefined ? null : <span className="chip none">{absent}</span>
  return <span className="doc">{children}</span>
}
