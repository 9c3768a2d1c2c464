import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Context } from 'hono'
import type { Upload } from './handler.ts'

const LARGEST_FILE = 100 * 1024 * 1024
/** Boundaries and headings of the multipart form around the file. */
const ENVELOPE = 64 * 1024

/** The field `file` of a form. Stops reading as soon as the file is known to be too large. */
export async function readUpload(c: Context): Promise<Outcome<Upload, 'noFile' | 'emptyFile' | 'tooLarge'>> {
  const { body } = c.req.raw
  if (!body || !c.req.header('content-type')?.startsWith('multipart/form-data')) return refuse('noFile')
  if (Number(c.req.header('content-length') ?? 0) > LARGEST_FILE + ENVELOPE) return refuse('tooLarge')
  let size = 0
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength
        if (size > LARGEST_FILE + ENVELOPE) controller.error(new Error('too large'))
        else controller.enqueue(chunk)
      },
    }),
  )
  try {
    const headers = { 'content-type': c.req.header('content-type') ?? '' }
    const file = (await new Response(counted, { headers }).formData()).get('file')
    if (!(file instanceof File)) return refuse('noFile')
    if (file.size === 0) return refuse('emptyFile')
    if (file.size > LARGEST_FILE) return refuse('tooLarge')
    return done({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    // the form ends in the middle, or its boundary is not the one that the heading names
    return refuse(size > LARGEST_FILE ? 'tooLarge' : 'noFile')
  }
}
