import { mkdtempSync, existsSync } from 'node:fs'
import pg from 'pg'
import { prepareDatabase, connect, addressAs, transactions, isAway } from '#adapters/db/index.ts'
import { startEmbeddedDatabase } from '#main/embedded-database/index.ts'
import { makeData, type Size } from './bench/make-data.ts'
import { makeApp } from '#http/app.ts'
import { bind } from '#http/bind.ts'
import { houseHandlers } from '#http/house-handlers.ts'

const size = (process.argv[2] ?? 'S') as Size
const folder = process.argv[3] ?? mkdtempSync('/tmp/backend-perf-')
const fresh = !existsSync(folder + '/made')
const server = await startEmbeddedDatabase({ dataFolder: folder, password: 'perf', say: console.log })
const address = server.address('perf')
if (fresh) await prepareDatabase(address); else { const { openRoles } = await import('#adapters/db/roles.ts'); await openRoles(address) }
const owner = new pg.Client({ connectionString: address })
await owner.connect()
const TODAY = '2026-05-14'
if (process.env.FIX) for (const q of (await import('node:fs')).readFileSync(process.env.FIX,'utf8').split(';')) if (q.trim()) { console.log(q.trim().slice(0,80)); await owner.query(q) }
let made
if (fresh) {
  const t = performance.now()
  made = await makeData(owner, size, TODAY)
  console.log('made in', Math.round(performance.now() - t), 'ms', JSON.stringify(made))
  await owner.query('vacuum analyze')
  const { writeFileSync } = await import('node:fs'); writeFileSync(folder + '/made', JSON.stringify(made))
} else made = JSON.parse((await import('node:fs')).readFileSync(folder + '/made', 'utf8'))
const pool = connect(addressAs('vekha_app', address), { max: 4 })
const region = (await owner.query(`select territory_id, array(select territory_id from territory) as all from territory where kind='region'`)).rows[0]
const actor = (roles, schools = [], readable = [made.territoryId], territoryId = made.territoryId, personId = made.coordinatorId) => ({ actor: { userId: 'x', personId, name: 'N', territoryId, territoryName: 'T', territoryKind: 'municipality', readable, roles, schools }, email: '', timeZone: 'Europe/Moscow', organisation: null, territories: [], sessionId: null })
const people = { coordinator: actor(['municipalCoordinator']), director: actor(['schoolDirector'], [made.schoolId], undefined, undefined, made.directorId), region: region ? actor(['regionalOperator'], [], region.all, region.territory_id) : null }
const app = makeApp({ publicUrl: 'http://localhost:4600', failing: async () => [], isAway, report: (e) => console.error(e) }, (hono) => bind(hono, {
  whoIs: async (h) => people[h.get('authorization')] ?? null, transactions: transactions(pool), addressOf: () => 'x', clock: { now: () => TODAY + 'T09:00:00.000Z', today: () => TODAY },
}, houseHandlers({ vault: {}, jobs: {} })))
const ob = (await owner.query(`select id from obligation where territory_id=$1 and organisation_id=$2 limit 1`, [made.territoryId, made.schoolId])).rows[0].id
const me = (await owner.query(`select measure_id from obligation where id=$1`, [ob])).rows[0].measure_id
const pages = process.env.PAGES ? process.env.PAGES.replaceAll('$PLAN', made.roadmapId).replaceAll('$MEASURE', me).split(' ') : ['session', 'overview', 'plans', `plans/${made.roadmapId}`, `plans/${made.roadmapId}/measures`, `plans/${made.roadmapId}/measures?q=мониторинг`, `plans/${made.roadmapId}/measures?state=overdue`, `measures/${me}`, 'obligations?mine=1', 'obligations', 'obligations?state=overdue', `obligations?plan=${made.roadmapId}`, `obligations?school=${made.schoolId}`, `obligations/${ob}`, 'reviews', 'schools', 'schools?list=ШНОР', 'people', 'search?q=мониторинга', 'search?q=Авдеева', 'search?q=семинар объективность', 'audit']
for (const who of ['coordinator', 'director', 'region'].filter((w) => people[w] && (!process.env.WHO || process.env.WHO === w))) {
  console.log('==', who)
  for (const page of pages) {
    const times = []; let status; let n
    for (let i = 0; i < 12; i++) {
      const t = performance.now()
      const r = await app.request('/api/' + encodeURI(page), { headers: { authorization: who } })
      const b = await r.text(); status = r.status; try { n = JSON.parse(b).items?.length } catch {}
      if (i > 1) times.push(performance.now() - t)
    }
    times.sort((a, b) => a - b)
    console.log(String(Math.round(times[8])).padStart(6), 'ms p90', String(Math.round(times[5])).padStart(5), 'p50', status, n ?? '', page)
  }
}
await pool.end(); await owner.end(); await server.stop()
