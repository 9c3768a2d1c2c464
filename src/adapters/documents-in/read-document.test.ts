import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, paragraph } from '../../../tests/support/docx.ts'
import { readDocument } from './read-document.ts'

const ole = (...names: string[]): Uint8Array => {
  const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  return Uint8Array.from([
    ...header,
    ...names.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ])
}

/** A package whose main part is nothing but spaces: small on disk, huge in memory. */
const bomb = (): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document>${' '.repeat(40 * 1024 * 1024)}</w:document>`) })

const encrypted = (): Uint8Array => {
  const bytes = docx([paragraph('текст')])
  bytes[6] = 1
  return bytes
}

const REFUSED: [name: string, bytes: () => Uint8Array, refused: string, kind?: string][] = [
  ['nothing', () => new Uint8Array(), 'emptyFile'],
  ['white space', () => strToU8(' \n\t\n'), 'emptyFile'],
  ['a Word document without text', () => docx([paragraph('')]), 'emptyFile'],
  ['a PDF', () => strToU8('%PDF-1.7\n'), 'unsupportedYet', 'pdf'],
  ['RTF', () => strToU8('{\\rtf1\\ansi текст}'), 'unsupportedYet', 'rtf'],
  ['a binary Word file', () => ole('Root Entry', 'WordDocument'), 'unsupportedYet', 'doc'],
  ['a workbook without sheets', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'brokenFile'],
  ['ODT', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'unsupportedYet', 'odt'],
  ['an encrypted package', () => ole('EncryptionInfo', 'EncryptedPackage'), 'passwordProtected'],
  ['an encrypted ZIP', encrypted, 'passwordProtected'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0]), 'unknownKind'],
  ['some other ZIP', () => zipSync({ 'a.txt': strToU8('a') }), 'unknownKind'],
  ['a cut package', () => docx([paragraph('текст')]).slice(0, 300), 'brokenFile'],
  ['broken XML', () => zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'brokenFile'],
  ['a bomb', bomb, 'zipBomb'],
  ['more than 100 MB', () => new Uint8Array(100 * 1024 * 1024 + 1), 'tooLarge'],
]

describe('files that are not read', () => {
  it.each(REFUSED)('%s', async (_, bytes, refused, kind) => {
    const read = await readDocument(bytes(), 'file')
    expect(read).toMatchObject({ ok: false, refused })
    if (kind !== undefined) expect(read).toMatchObject({ details: { kind } })
  })
})

/** Bytes of a text in a single-byte encoding, found by decoding all 256 of them. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63))
}

const TEXT = 'Об утверждении плана мероприятий по поддержке школ.\n\nСРОКИ РЕАЛИЗАЦИИ: март 2025 года.\n'

const ENCODED: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16 little end', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
  ['UTF-16 without a mark', new Uint8Array(Buffer.from(TEXT, 'utf16le'))],
  ['UTF-16 big end', new Uint8Array(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16())],
  ...(['windows-1251', 'koi8-r', 'ibm866'] as const).map((it) => [it, encode(TEXT, it)] as const),
]

describe('encodings of text', () => {
  it.each(ENCODED)('%s', async (_, bytes) => {
    const read = await readDocument(bytes, 'a.txt')
    expect(read.ok && read.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'Об утверждении плана мероприятий по поддержке школ.',
      'СРОКИ РЕАЛИЗАЦИИ: март 2025 года.',
    ])
  })
})
