import { collapse } from '#domain/kernel/index.ts'
import { type Xml, child, toggle, value } from './xml.ts'

/** What the runs of one paragraph hold. */
export interface Runs {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  /** Pages that begin inside the paragraph. */
  readonly pageBreaks: number
  readonly textBoxes: readonly Xml[]
  readonly pictures: number
  readonly footnotes: number
}

interface State {
  text: string
  boldLetters: number
  italicLetters: number
  letters: number
  pageBreaks: number
  pictures: number
  footnotes: number
  /** Depth of field codes («PAGE», «TOC …»), whose letters are instructions. */
  fieldCode: number
  textBoxes: Xml[]
}

/** Reads inside these elements as if they were not there; `w:del` and `w:moveFrom` are left out: deleted text is no text. */
const TRANSPARENT = new Set([
  'w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:customXml', 'w:dir', 'w:bdo',
  'm:oMath', 'm:oMathPara', 'w:ruby', 'w:rubyBase',
]) // prettier-ignore

export function readRuns(paragraph: Xml, style: { bold: boolean | undefined; italic: boolean | undefined }): Runs {
  const state: State = {
    text: '',
    boldLetters: 0,
    italicLetters: 0,
    letters: 0,
    pageBreaks: 0,
    pictures: 0,
    footnotes: 0,
    fieldCode: 0,
    textBoxes: [],
  }
  visit(paragraph, state, style)
  return {
    text: collapse(state.text),
    bold: state.letters > 0 && state.boldLetters > state.letters / 2,
    italic: state.letters > 0 && state.italicLetters > state.letters / 2,
    pageBreaks: state.pageBreaks,
    textBoxes: state.textBoxes,
    pictures: state.pictures,
    footnotes: state.footnotes,
  }
}

function visit(parent: Xml, state: State, style: { bold: boolean | undefined; italic: boolean | undefined }): void {
  for (const it of parent.children) {
    if (it.name === 'w:r') readRun(it, state, style)
    else if (TRANSPARENT.has(it.name)) visit(it, state, style)
    else if (it.name === 'mc:AlternateContent') collectAlternate(it, state)
  }
}

function readRun(run: Xml, state: State, style: { bold: boolean | undefined; italic: boolean | undefined }): void {
  const properties = child(run, 'w:rPr')
  if (toggle(properties, 'w:vanish')) return
  const before = state.text.length
  for (const it of run.children) readPiece(it, state)
  const letters = state.text.slice(before).replace(/\s/gu, '').length
  state.letters += letters
  if (toggle(properties, 'w:b') ?? style.bold) state.boldLetters += letters
  if (toggle(properties, 'w:i') ?? style.italic) state.italicLetters += letters
}

function readPiece(it: Xml, state: State): void {
  switch (it.name) {
    case 'w:t':
      if (state.fieldCode === 0) state.text += it.text
      return
    case 'w:tab':
    case 'w:cr':
    case 'w:ptab':
      state.text += ' '
      return
    case 'w:br':
      if (value(it, 'w:type') === 'page') state.pageBreaks += 1
      state.text += ' '
      return
    case 'w:lastRenderedPageBreak':
      state.pageBreaks += 1
      return
    case 'w:noBreakHyphen':
      state.text += '-'
      return
    case 'w:fldChar': {
      const type = value(it, 'w:fldCharType')
      if (type === 'begin') state.fieldCode += 1
      else if (state.fieldCode > 0) state.fieldCode -= type === 'separate' || type === 'end' ? 1 : 0
      return
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      state.footnotes += 1
      return
    case 'mc:AlternateContent':
      collectAlternate(it, state)
      return
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectBoxes(it, state)
      return
  }
}

/** Word writes a drawing twice, for new and old readers; one of them is enough. */
function collectAlternate(it: Xml, state: State): void {
  const choice = child(it, 'mc:Choice') ?? child(it, 'mc:Fallback')
  if (choice) for (const inner of choice.children) collectBoxes(inner, state)
}

function collectBoxes(it: Xml, state: State): void {
  const before = state.textBoxes.length
  const search = (element: Xml): void => {
    if (element.name === 'w:txbxContent') state.textBoxes.push(element)
    else element.children.forEach(search)
  }
  search(it)
  if (state.textBoxes.length === before) state.pictures += 1
}
