const FAR = 'M0 196C180 150 360 176 560 158S900 96 1090 112s270 8 350-14'
const NEAR = 'M0 240c240-46 420-14 640-34s420-62 800-34'
const ROAD =
  'M-170.0 376.5L-126.2 367.7L-83.5 359.5L-41.6 352.0L-0.7 345.0L39.4 338.6L78.6 332.7L117.1 327.2L154.8 322.2L191.9 317.5L228.2 313.2L263.9 309.1L299.1 305.4L333.6 301.8L367.7 298.4L401.3 295.2L434.4 292.0L467.1 288.9L499.5 285.8L531.5 282.6L563.3 279.4L594.7 276.1L626.0 272.7L657.1 269.0L688.1 265.1L719.0 260.9L749.8 256.4L780.6 251.5L811.4 246.3L842.2 240.6L873.2 234.4L904.2 227.7L935.5 220.4L966.9 212.5L998.6 204.0L1030.6 194.7L1062.9 184.8L1095.5 174.0L1128.6 162.5L1162.0 150.0L1196.0 136.7L1197.1 137.7L1163.3 151.2L1130.2 164.0L1097.6 175.9L1065.5 187.2L1033.8 197.7L1002.5 207.6L971.6 216.8L940.9 225.4L910.5 233.5L880.3 241.0L850.3 248.0L820.4 254.6L790.6 260.8L760.9 266.7L731.2 272.2L701.5 277.4L671.7 282.4L641.8 287.2L611.7 291.8L581.5 296.3L551.1 300.7L520.4 305.1L489.4 309.4L458.1 313.8L426.3 318.3L394.2 322.9L361.7 327.7L328.6 332.6L295.0 337.8L260.9 343.3L226.1 349.1L190.7 355.2L154.6 361.8L117.8 368.8L80.2 376.3L41.9 384.3L2.7 392.9L-37.4 402.0L-78.4 411.9L-120.3 422.4z'

/** Foot and height of the poles along the road: six passed, six ahead. */
const POLES: readonly (readonly [x: number, y: number, height: number, width: number])[] = [
  [154.8, 315.4, 143.7, 5.4],
  [285.1, 300.4, 126.3, 4.7],
  [401.3, 289.2, 110.3, 4.1],
  [505.9, 279.6, 95.6, 3.6],
  [601.0, 270.4, 82.2, 3.1],
  [688.1, 260.5, 70.1, 2.6],
  [768.2, 249.4, 59.3, 2.2],
  [848.4, 235.7, 48.8, 1.8],
  [923.0, 220.2, 39.6, 1.5],
  [996.1, 202.0, 31.2, 1.2],
  [1062.9, 182.6, 24.2, 1],
  [1135.2, 158.3, 17.6, 1],
]
const PASSED = 6

/** The road with its poles under the door: what is passed stands full, what is ahead is hollow. */
export function Landscape() {
  return (
    <svg className="land" viewBox="0 0 1440 330" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d={`${FAR}V330H0z`} fill="var(--sunken)" />
      <path d={`${NEAR}V330H0z`} fill="var(--bg)" />
      <path d={FAR} fill="none" stroke="var(--line-strong)" />
      <path d={NEAR} fill="none" stroke="var(--line-strong)" />
      <path d={ROAD} fill="var(--surface)" stroke="var(--line-strong)" />
      {POLES.map(([x, y, height, width], i) => {
        const passed = i < PASSED
        const pennant = height * 0.304
        return (
          <g key={x}>
            <ellipse
              cx={x + height * 0.036}
              cy={y + 0.5}
              rx={height * 0.116}
              ry={height * 0.0265}
              fill="var(--line-strong)"
              opacity=".5"
            />
            <path
              d={`M${x} ${y}v${-height}`}
              stroke={passed ? 'var(--ink)' : 'var(--control)'}
              strokeWidth={width}
              strokeLinecap="round"
            />
            <path
              d={`M${x + width * 0.39} ${y - height * 0.983}l${pennant} ${pennant * 0.323}l${-pennant} ${pennant * 0.323}z`}
              fill={passed ? 'var(--ink)' : 'var(--surface)'}
              {...(!passed && { stroke: 'var(--control)', strokeLinejoin: 'round' as const })}
            />
          </g>
        )
      })}
    </svg>
  )
}
