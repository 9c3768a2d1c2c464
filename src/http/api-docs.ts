import { REFUSALS, type RefusalCode, type RouteKey, routes } from '#contract/index.ts'
import { z } from 'zod'

/** A page to read the API by: printed from the contract, without a script and without anything from outside. */
export function apiDocs(): string {
  const byTag = Object.groupBy(Object.keys(routes) as RouteKey[], (key) => routes[key].tag)
  const sections = Object.entries(byTag).map(
    ([tag, keys = []]) => `<h2>${escape(tag)}</h2>${keys.map(routeBlock).join('')}`,
  )
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API Вехи</title>
<style>${STYLE}</style></head>
<body><main>
<h1>API Вехи</h1>
<p>Ответы в JSON, ошибки по RFC 9457: русское «title» и постоянный «code». Вход: cookie после
<code>POST /api/auth/sign-in/email</code> или <code>Authorization: Bearer</code>. Команды принимают
<code>Idempotency-Key</code>: тот же ключ даёт тот же ответ один раз. Списки листаются: <code>limit</code>,
<code>cursor</code> → <code>items</code>, <code>next</code>. Описание для программ: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${sections.join('\n')}
</main></body></html>`
}

function routeBlock(key: RouteKey): string {
  const { summary, asks, query, body, output, upload, answers, refusals } = routes[key]
  const [method = '', path = ''] = key.split(' ')
  const parts = [
    schemaBlock('Запрос', query, 'input'),
    upload
      ? '<h3>Тело</h3><p><code>multipart/form-data</code>, поле <code>file</code></p>'
      : schemaBlock('Тело', body, 'input'),
    answers === 'bytes' ? '<h3>Ответ</h3><p>Файл</p>' : schemaBlock('Ответ', output, 'output'),
    refusals.length ? `<h3>Отказы</h3><ul>${refusals.map(refusalLine).join('')}</ul>` : '',
  ]
  return `<details><summary><b>${method}</b> <code>${escape(path)}</code> <span>${escape(summary)}</span></summary>
<p>Доступ: <code>${escape(asks)}</code></p>${parts.join('')}</details>`
}

const refusalLine = (code: RefusalCode): string =>
  `<li><code>${code}</code> ${REFUSALS[code].status}: ${escape(REFUSALS[code].title)}</li>`

function schemaBlock(title: string, schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  if (Object.keys(json['properties'] ?? {}).length === 0) return ''
  return `<h3>${title}</h3><pre>${escape(JSON.stringify(json, null, 2))}</pre>`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLE = `
:root { color-scheme: light dark; font: 15px/22px system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 26px; line-height: 34px } h2 { font-size: 18px; margin: 2rem 0 .5rem } h3 { font-size: 13px; margin: .75rem 0 .25rem }
details { border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); padding: .5rem 0 }
summary { cursor: pointer } summary b { display: inline-block; min-width: 4.5rem } summary span { opacity: .75; margin-left: .5rem }
pre { overflow: auto; padding: .75rem; border-radius: 8px; background: color-mix(in srgb, currentColor 6%, transparent); font-size: 13px; line-height: 18px }
code { font-size: 13.5px }
`
