import type { SourceDocument } from '#domain/documents/index.ts'
import { plural } from '#domain/kernel/index.ts'
import { type Reading, readBlocks } from './blocks.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { type Xml, child, parseXml } from './xml.ts'

/** WordprocessingML → source document; null where `document.xml` is missing or broken. */
export function readDocx(parts: Readonly<Record<string, Uint8Array>>): SourceDocument | null {
  const part = (name: string): Xml | null => (parts[name] ? parseXml(parts[name]) : null)
  const main = Object.keys(parts).find((name) => /^word\/document\d*\.xml$/.test(name))
  const root = main ? part(main) : null
  const body = child(root ?? undefined, 'w:body')
  if (!body) return null
  const reading: Reading = {
    styles: new Styles(part('word/styles.xml')),
    numbering: new Numbering(part('word/numbering.xml')),
    page: 1,
    tables: 0,
    pictures: 0,
    footnotes: 0,
  }
  // Word numbers empty paragraphs too; outside cells nothing is left of them.
  const blocks = readBlocks(body, reading).filter((block) => block.kind === 'table' || block.text !== '')
  return { format: 'docx', blocks, pages: reading.page, notes: notesOf(reading) }
}

function notesOf({ pictures, footnotes }: Reading): string[] {
  const notes: string[] = []
  if (pictures > 0)
    notes.push(
      `${pictures} ${plural(pictures, ['рисунок не прочитан', 'рисунка не прочитано', 'рисунков не прочитано'])}`,
    )
  if (footnotes > 0)
    notes.push(
      `${footnotes} ${plural(footnotes, ['сноска не прочитана', 'сноски не прочитаны', 'сносок не прочитано'])}`,
    )
  return notes
}
