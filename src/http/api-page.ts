import { html, raw } from 'hono/html'
import { REFUSALS, type RouteKey, routes } from '#contract/index.ts'
import { z } from 'zod'

const STYLE = `
  :root { color-scheme: light dark; --ink: light-dark(#16202a, #e6ebf0); --quiet: light-dark(#55626e, #9aa7b3);
    --line: light-dark(#e0e5e8, #27303a); --ground: light-dark(#ffffff, #12181f); }
  body { margin: 0 auto; padding: 32px 24px 64px; max-width: 920px; color: var(--ink); background: var(--ground);
    font: 15px/22px 'Golos Text Variable', 'Golos Text', system-ui, sans-serif; }
  h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px; } h2 { font-size: 19px; margin: 36px 0 4px; }
  p { max-width: 68ch; color: var(--quiet); } summary { cursor: pointer; padding: 10px 0; }
  details { border-bottom: 1px solid var(--line); } details[open] { padding-bottom: 16px; }
  code, pre { font: 13px/19px ui-monospace, monospace; } summary code { display: inline-block; min-width: 23em; }
  pre { margin: 4px 0 12px; padding: 12px; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
  dt { margin-top: 8px; } dd { margin: 0; color: var(--quiet); } a { color: inherit; }
  @media (max-width: 640px) { summary code { display: block; min-width: 0; } }`

const properties = (schema: z.ZodType): object | null => {
  const { properties: found } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return found && Object.keys(found).length > 0 ? found : null
}

const part = (title: string, schema: z.ZodType) => {
  const found = properties(schema)
  return found
    ? html`<div>${title}</div>
        <pre tabindex="0">${JSON.stringify(found, null, 2)}</pre>`
    : ''
}

const operation = (key: RouteKey) => {
  const { summary, asks, body, query, upload, refusals } = routes[key]
  return html`<details>
    <summary><code>${key}</code> ${summary}</summary>
    <div>Право: <code>${asks}</code></div>
    ${part('В адресе после «?»', query)}
    ${upload ? html`<div>Форма с полем <code>file</code></div>` : part('Тело', body)}
    ${
      refusals.length > 0
        ? html`<div>Отказы</div>
            <dl>
              ${refusals.map(
                (code) =>
                  html`<dt><code>${REFUSALS[code].status} ${code}</code></dt>
                    <dd>${REFUSALS[code].title}</dd>`,
              )}
            </dl>`
        : ''
    }
  </details>`
}

const keys = Object.keys(routes) as RouteKey[]
const tags = [...new Set(keys.map((key) => routes[key].tag))]

/** The routes for people to read; machines take /api/openapi.json. */
export const apiPage = html`<!doctype html>
  <html lang="ru">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>API · Веха</title>
      <style>
        ${raw(STYLE)}
      </style>
    </head>
    <body>
      <main>
        <h1>API Вехи</h1>
        <p>
          Ответы – JSON, отказы – <code>application/problem+json</code> с русским <code>title</code> и постоянным
          <code>code</code>. Вход – cookie после входа в браузере или <code>Authorization: Bearer …</code>. Команды
          принимают <code>Idempotency-Key</code>: тот же ключ даёт тот же ответ один раз. Списки листаются:
          <code>?limit=&amp;cursor=</code> → <code>items</code>, <code>next</code>. Полное описание:
          <a href="/api/openapi.json">openapi.json</a>.
        </p>
        ${tags.map(
          (tag) =>
            html`<h2>${tag}</h2>
              ${keys.filter((key) => routes[key].tag === tag).map(operation)}`,
        )}
      </main>
    </body>
  </html>`
