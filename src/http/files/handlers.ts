import type { FileVault } from '#app/ports/file-vault.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

/** Kinds that a browser shows without running anything in them; everything else is only ever saved. */
const SHOWN = /^(?:application\/pdf|image\/(?:png|jpeg|gif|webp)|text\/plain)$/

/** RFC 6266 with the name in UTF-8 (RFC 8187). */
const disposition = (name: string, type: string): string =>
  `${SHOWN.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`

export const fileHandlers = ({ vault }: { vault: FileVault }) =>
  ({
    'POST /api/files': async ({ stores, file }) => {
      const kept = await vault.keep(file.bytes)
      const type = file.type || 'application/octet-stream'
      return done(await stores.files.add({ ...kept, type, name: file.name }))
    },

    'GET /api/files/{id}/content': async ({ stores, params }) => {
      const file = await stores.files.find(params.id)
      if (!file) return refuse('notFound')
      return done({
        body: await vault.read(file.sha256),
        headers: {
          'content-type': SHOWN.test(file.type) ? file.type : 'application/octet-stream',
          'content-disposition': disposition(file.name, file.type),
          'content-length': String(file.size),
          'cache-control': 'private, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
      })
    },
  }) satisfies Partial<Handlers>
