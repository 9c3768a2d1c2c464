import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Shorter lists stay whole: the browser finds words in them and prints them by itself. */
const WHOLE = 120

interface Options {
  readonly heightOf: (index: number) => number
  readonly isHeading: (index: number) => boolean
  /** Changes when the rows get other heights: another width, another density. */
  readonly relayout: string
}

/**
 * The rows of a table that are on screen, with the height of those before and after; the heading of the first one
 * stays drawn so that it can stick. On paper all rows are drawn.
 */
export function useRowWindow(count: number, { heightOf, isHeading, relayout }: Options) {
  const table = useRef<HTMLTableElement>(null)
  const [printing, setPrinting] = useState(false)
  const [top, setTop] = useState(0)
  const enabled = count > WHOLE && !printing
  const virtual = useWindowVirtualizer({
    count,
    enabled,
    estimateSize: heightOf,
    overscan: 8,
    scrollMargin: top,
    rangeExtractor: defaultRangeExtractor,
  })

  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    virtual.measure()
  }, [relayout, virtual])
  useEffect(() => {
    const print = (on: boolean) => () => {
      flushSync(() => {
        setPrinting(on)
      })
    }
    const [before, after] = [print(true), print(false)]
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])

  if (!enabled)
    return {
      table,
      rowRef: undefined,
      before: 0,
      after: 0,
      items: Array.from({ length: count }, (_, i) => i),
      sticky: null,
    }
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  let sticky: number | null = first ? first.index : null
  while (sticky !== null && sticky >= 0 && !isHeading(sticky)) sticky -= 1
  return {
    table,
    rowRef: virtual.measureElement,
    before: first ? first.start - top : 0,
    after: last ? virtual.getTotalSize() - (last.end - top) : 0,
    items: drawn.map((it) => it.index),
    sticky: sticky !== null && sticky >= 0 && sticky !== first?.index ? sticky : null,
  }
}
