import type { ReadRefusal, SourceDocument } from '#domain/documents/index.ts'
import { type Outcome, done, refuse } from '#domain/kernel/index.ts'
import { decodeText } from './decode-text.ts'
import { detectKind } from './detect-kind.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { openZip } from './open-zip.ts'
import { readText } from './text/read-text.ts'
import { readWorkbookAside } from './xlsx/read-aside.ts'
import { sourceOf } from './xlsx/read-xlsx.ts'

const MAX_BYTES = 100 * 1024 * 1024

/**
 * A file → source document. The kind is told by the content; `fileName` only separates Markdown and text from other
 * text files of the same letters. A refusal carries `kind` in its details where the kind is known.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<Outcome<SourceDocument, ReadRefusal>> {
  if (bytes.length > MAX_BYTES) return refuse('tooLarge')
  if (bytes.length === 0) return refuse('emptyFile')
  const kind = detectKind(bytes)
  switch (kind) {
    case 'zip':
      return readPackage(bytes)
    case 'ole':
      return readOle(bytes)
    case 'pdf':
    case 'rtf':
      return refuse('unsupportedYet', { kind })
    case 'unknown':
      return refuse('unknownKind', { fileName })
    case 'html':
      return orEmpty(readHtml(decodeText(bytes)))
    case 'text':
      return orEmpty(readText(decodeText(bytes)))
  }
}

const orEmpty = (source: SourceDocument): Outcome<SourceDocument, ReadRefusal> =>
  source.blocks.length === 0 ? refuse('emptyFile') : done(source)

async function readSheets(bytes: Uint8Array): Promise<Outcome<SourceDocument, ReadRefusal>> {
  const sheets = await readWorkbookAside(bytes)
  return sheets.ok ? done(sourceOf(sheets.value)) : sheets
}

const DOCX_PARTS = /^word\/(?:document|styles|numbering|footnotes)\d*\.xml$|^_rels\/\.rels$|^mimetype$/

async function readPackage(bytes: Uint8Array): Promise<Outcome<SourceDocument, ReadRefusal>> {
  const opened = openZip(bytes, (name) => DOCX_PARTS.test(name))
  if (!opened.ok) return opened
  const { names, parts } = opened.value
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
    const source = readDocx(parts)
    return source ? orEmpty(source) : refuse('brokenFile')
  }
  if (names.includes('xl/workbook.xml')) return readSheets(bytes)
  const mime = parts['mimetype'] ? new TextDecoder().decode(parts['mimetype']) : ''
  if (mime.includes('opendocument.spreadsheet')) return readSheets(bytes)
  if (mime.includes('opendocument')) return refuse('unsupportedYet', { kind: 'odt' })
  return refuse('unknownKind')
}

/** Compound files: an encrypted OOXML package, or the binary formats before 2007. Names in them are UTF-16 ([MS-CFB] 2.6.1). */
async function readOle(bytes: Uint8Array): Promise<Outcome<SourceDocument, ReadRefusal>> {
  const has = (name: string): boolean =>
    includes(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    )
  if (has('EncryptedPackage')) return refuse('passwordProtected')
  if (has('WordDocument')) return refuse('unsupportedYet', { kind: 'doc' })
  if (has('Workbook')) return readSheets(bytes)
  return refuse('unknownKind')
}

const includes = (bytes: Uint8Array, needle: readonly number[]): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(needle))
