import type { Bytes } from './handler.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const TYPES = {
  json: 'application/json; charset=utf-8',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const

/** A file to keep, under its Russian name: RFC 6266 with the name in UTF-8 (RFC 8187). */
export const attachment = (format: keyof typeof TYPES, name: string, body: Uint8Array): Bytes => ({
  body: Uint8Array.from(body),
  headers: {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
})
