import { randomUUID } from 'node:crypto'
import { THEMES } from '../region/ground.ts'
import { type Asker, timed } from './ask.ts'

const ROWS = 300
const EDITS = 60
const WARM = 5

export interface WritingTimes {
  readonly sheet: number[]
  readonly edit: number[]
}

/** Milliseconds of opening a written plan of 300 rows, and of keeping one changed cell of it. */
export async function writingTimes(ask: Asker): Promise<WritingTimes> {
  const year = new Date().getFullYear()
  const { planId } = await ask.post<{ planId: string }>('/api/plans', {
    from: 'nothing',
    title: `План поддержки школ на ${year + 1} год`,
    periodFrom: `${year + 1}-01-01`,
    periodTo: `${year + 1}-12-31`,
  })
  const rows = Array.from({ length: ROWS }, () => randomUUID())
  await ask.post(`/api/plans/${planId}/edits`, {
    edits: rows.map((row, i) => ({
      op: 'add',
      row,
      kind: 'measure',
      parent: null,
      after: rows[i - 1] ?? null,
      cells: {
        title: `Мероприятие ${i + 1}: ${THEMES[i % THEMES.length]}`,
        termText: 'до 25 числа каждого месяца',
        responsibleText: 'Руководители ШНОР',
        resultText: 'Аналитическая справка',
      },
    })),
  })
  const sheet: number[] = []
  const edit: number[] = []
  for (let i = -WARM; i < EDITS; i += 1) {
    const opened = await timed(() => ask.get(`/api/plans/${planId}/sheet`))
    const set = { op: 'set', row: rows[i + WARM], field: 'title', text: `Мероприятие изменено ${i}`, base: 0 }
    const kept = await timed(() => ask.post(`/api/plans/${planId}/edits`, { edits: [set] }))
    if (i < 0) continue
    sheet.push(opened)
    edit.push(kept)
  }
  return { sheet, edit }
}
