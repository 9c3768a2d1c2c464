import { encode } from 'uqr'

/** A text as a code to be scanned: one path of unit squares, with the quiet border the standard asks for. */
export default function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="var(--scan-paper)" />
      <path d={squares.join('')} fill="var(--scan-ink)" />
    </svg>
  )
}
