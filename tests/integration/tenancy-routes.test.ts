import { beforeAll, describe, expect, it } from 'vitest'
import { readImport } from '#app/imports/index.ts'
import { transactions } from '#adapters/db/index.ts'
import { useDatabase } from '../support/fresh-database.ts'
import { type PlantedEverything, plantEverything } from '../support/plant-everything.ts'
import { testHouse } from '../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let ours: PlantedEverything
let theirs: PlantedEverything

beforeAll(async () => {
  const { owner } = database()
  ours = await plantEverything(owner, 'Ольховка')
  theirs = await plantEverything(owner, 'Рябиновск')
  for (const [name, { signedIn, people }] of [
    ['owner', ours],
    ['stranger', theirs],
  ] as const)
    house().signIn(
      name,
      signedIn(people.coordinator, `Ветрова Анна ${name}`, ['administrator', 'municipalCoordinator']),
    )
  await house().vault.keep(new TextEncoder().encode(`Справка ${ours.mark}`))
  const { signedIn, people, schools } = ours
  house().signIn('director', signedIn(people.director, 'Кедров Олег', ['schoolDirector'], schools.slice(0, 1)))
})

const EDITS = { edits: [{ op: 'add', row: crypto.randomUUID(), kind: 'task', parent: null, after: null, cells: {} }] }

/** How a route is walked: what of our territory it is asked for. A list shows our mark, a command works on our record. */
type Case =
  | { readonly kind: 'list'; readonly path: string }
  | { readonly kind: 'record'; readonly path: string; readonly body?: object }
  /** Makes something new where the actor is at home; whatever it names of others is not found. */
  | { readonly kind: 'makes'; readonly path: string }
  /** Makes something new at home out of a body; the list at the same address shows it there alone. */
  | { readonly kind: 'creates'; readonly path: string; readonly body: object }
  /** Works before anybody is known, so that it belongs to no territory; tested with the accounts. */
  | { readonly kind: 'door' }
  /** About the account of whoever asks, which no address names; tested with the accounts. */
  | { readonly kind: 'own' }

const list = (path: string): Case => ({ kind: 'list', path })
const record = (path: string, body?: object): Case => ({ kind: 'record', path, ...(body && { body }) })
const creates = (path: string, body: object): Case => ({ kind: 'creates', path, body })
const door: Case = { kind: 'door' }
const account: Case = { kind: 'own' }

const cases = (it: PlantedEverything): Record<string, Case> => ({
  'GET /api/session': list('/api/session'),
  'GET /api/first-run': door,
  'POST /api/first-run': door,
  'GET /api/invitations/{token}': door,
  'POST /api/invitations/{token}/accept': door,
  'POST /api/auth/sign-in/email': door,
  'POST /api/auth/sign-in/elsewhere': door,
  'POST /api/auth/sign-in/elsewhere/finish': door,
  'POST /api/auth/sign-out': door,
  'POST /api/auth/request-password-reset': door,
  'POST /api/auth/reset-password': door,
  'POST /api/auth/change-password': account,
  'GET /api/sessions': account,
  'DELETE /api/sessions/{id}': account,
  'DELETE /api/sessions': account,
  'GET /api/auth/second-step': account,
  'POST /api/auth/second-step/set-up': account,
  'POST /api/auth/second-step/turn-on': account,
  'POST /api/auth/second-step/turn-off': account,
  'POST /api/auth/second-step/recovery-codes': account,
  'POST /api/auth/second-step/pass': door,
  'GET /api/second-steps': list('/api/second-steps'),
  'POST /api/people/{id}/second-step/reset': record(`/api/people/${it.people.coordinator}/second-step/reset`, {}),
  'POST /api/invitations': record('/api/invitations', {
    personId: it.people.director,
    name: 'Кедров Олег',
    email: 'kedrov@olhovka.example',
    role: 'observer',
  }),
  // before another plan is confirmed below and becomes the newest
  'GET /api/overview': list('/api/overview'),
  'GET /api/people': list('/api/people'),
  'POST /api/people': record('/api/people', {
    name: 'Новикова Анна Олеговна',
    post: { title: 'методист', organisationId: it.schools[0] ?? '' },
  }),
  'GET /api/people/{id}': record(`/api/people/${it.people.director}`),
  'PATCH /api/people/{id}': record(`/api/people/${it.people.director}`, { version: 1, phone: '2-10-12' }),
  'GET /api/people/{id}/views': record(`/api/people/${it.people.director}/views`),
  'POST /api/people/{id}/posts': record(`/api/people/${it.people.director}/posts`, {
    title: 'учитель',
    organisationId: null,
    from: '2024-01-09',
  }),
  'GET /api/posts': list('/api/posts'),
  'PATCH /api/holdings/{id}': record(`/api/holdings/${it.held.holding}`, { version: 1, from: '2020-01-01' }),
  'POST /api/posts/{id}/replace': record(`/api/posts/${it.held.post}/replace`, {
    personId: it.people.coordinator,
    day: '2024-10-01',
    basis: 'приказ № 7',
  }),
  'POST /api/assignments': record('/api/assignments', {
    kind: 'tutor',
    personId: it.people.director,
    schoolId: it.schools[1] ?? '',
    from: '2024-01-09',
  }),
  'PATCH /api/assignments/{id}': record(`/api/assignments/${it.held.assignment}`, { version: 1, to: '2024-12-31' }),
  'GET /api/substitutions': list('/api/substitutions'),
  'POST /api/substitutions': record('/api/substitutions', {
    personId: it.people.director,
    substituteId: it.people.coordinator,
    from: '2025-07-01',
    to: '2025-07-28',
  }),
  'DELETE /api/substitutions/{id}': record(`/api/substitutions/${it.held.substitution}`, {}),
  'GET /api/people/{id}/hand-over': record(`/api/people/${it.people.director}/hand-over?day=2024-05-20`),
  'GET /api/bodies': list('/api/bodies'),
  'POST /api/bodies': record('/api/bodies', {
    kind: 'association',
    name: 'ГМО учителей математики',
    organisationId: it.schools[0] ?? '',
  }),
  'GET /api/bodies/{id}': record(`/api/bodies/${it.held.body}`),
  'PATCH /api/bodies/{id}': record(`/api/bodies/${it.held.body}`, { version: 1, basis: 'приказ № 9' }),
  'POST /api/bodies/{id}/members': record(`/api/bodies/${it.held.body}/members`, {
    personId: it.people.coordinator,
    seat: 'head',
    from: '2020-01-01',
    to: '2020-12-31',
  }),
  'PATCH /api/members/{id}': record(`/api/members/${it.held.member}`, { version: 1, seat: 'secretary' }),
  // takes the director's post, seat and roles away, so it comes after them
  'POST /api/people/{id}/hand-over': record(`/api/people/${it.people.director}/hand-over`, {
    toId: it.people.coordinator,
    day: '2024-05-20',
    basis: 'приказ № 8',
  }),
  'GET /api/schools': list('/api/schools?list=ШНОР'),
  'POST /api/schools': creates('/api/schools', { name: `МБОУ «Лицей № 9» ${it.mark}` }),
  'GET /api/schools/{id}': record(`/api/schools/${it.schools[0] ?? ''}`),
  'PATCH /api/schools/{id}': record(`/api/schools/${it.schools[2] ?? ''}`, { version: 1, phone: '2-14-05' }),
  'POST /api/schools/{id}/close': record(`/api/schools/${it.schools[3] ?? ''}/close`, {
    version: 1,
    last: '2024-08-31',
  }),
  'PUT /api/schools/{id}/years/{year}': record(`/api/schools/${it.schools[2] ?? ''}/years/2023`, {
    version: 0,
    ...{ pupils: 210, classes: 11, shifts: 1, teachers: 24 },
  }),
  'GET /api/schools/{id}/timeline': record(`/api/schools/${it.schools[0] ?? ''}/timeline`),
  'POST /api/schools/{id}/lists': record(`/api/schools/${it.schools[2] ?? ''}/lists`, {
    code: 'ШНСУ',
    from: '2024-01-01',
  }),
  'PATCH /api/listings/{id}': record(`/api/listings/${it.listings.toCorrect}`, { version: 1, from: '2024-02-01' }),
  'POST /api/listings/{id}/leave': record(`/api/listings/${it.listings.toLeave}/leave`, {
    version: 1,
    last: '2024-05-31',
  }),
  'DELETE /api/listings/{id}': record(`/api/listings/${it.listings.toRemove}`, { version: 1 }),
  'GET /api/lists': list('/api/lists'),
  'POST /api/lists': creates('/api/lists', { code: `Сельские ${it.mark}`, name: 'Сельские школы' }),
  'POST /api/schools/{id}/mentors': record(`/api/schools/${it.schools[2] ?? ''}/mentors`, {
    mentorId: it.schools[4] ?? '',
    from: '2024-01-01',
  }),
  'POST /api/mentorships/{id}/end': record(`/api/mentorships/${it.registers.mentorship}/end`, {
    version: 1,
    last: '2024-05-31',
  }),
  'POST /api/files': { kind: 'makes', path: '/api/files' },
  'GET /api/files/{id}/content': record(`/api/files/${it.file}/content`),
  'POST /api/imports': { kind: 'makes', path: '/api/imports' },
  'GET /api/imports': list('/api/imports'),
  'GET /api/imports/{id}': record(`/api/imports/${it.imports[0] ?? ''}`),
  'GET /api/imports/{id}/matches': record(`/api/imports/${it.imports[0] ?? ''}/matches`),
  'POST /api/matches': record('/api/matches', {
    kind: 'school',
    key: 'сош 1',
    printed: 'СОШ 1',
    targetId: it.schools[0] ?? '',
  }),
  'PATCH /api/imports/{id}': record(`/api/imports/${it.imports[1] ?? ''}`, {
    version: 1,
    corrections: [{ path: 'goal', value: 'Цель' }],
  }),
  'POST /api/imports/{id}/confirm': record(`/api/imports/${it.imports[2] ?? ''}/confirm`, {}),
  'DELETE /api/imports/{id}': record(`/api/imports/${it.imports[3] ?? ''}`, {}),
  'GET /api/plans': list('/api/plans'),
  'GET /api/plans/{id}': record(`/api/plans/${it.plan.id}`),
  'GET /api/plans/{id}/measures': record(`/api/plans/${it.plan.id}/measures`),
  'GET /api/measures/{id}': record(`/api/measures/${it.plan.measure}`),
  'GET /api/plans/{id}/export': record(`/api/plans/${it.plan.id}/export`),
  'POST /api/plans': creates('/api/plans', {
    title: `План на год ${it.mark}`,
    ...{ from: 'nothing', periodFrom: '2025-01-01', periodTo: '2025-12-31' },
  }),
  'GET /api/templates': account,
  'GET /api/plans/{id}/sheet': record(`/api/plans/${it.draft}/sheet`),
  'POST /api/plans/{id}/edits': record(`/api/plans/${it.draft}/edits`, EDITS),
  'GET /api/plans/{id}/edits': record(`/api/plans/${it.draft}/edits?since=0`),
  'POST /api/plans/{id}/presence': record(`/api/plans/${it.draft}/presence`, {}),
  'GET /api/obligations': list('/api/obligations'),
  'GET /api/obligations/{id}': record(`/api/obligations/${it.plan.obligations[0] ?? ''}`),
  'POST /api/obligations/{id}/answers': record(`/api/obligations/${it.plan.obligations[4] ?? ''}/answers`, {
    state: 'done',
  }),
  'GET /api/reviews': list('/api/reviews'),
  'POST /api/answers/{id}/accept': record(`/api/answers/${it.answers.toAccept}/accept`, {}),
  'POST /api/answers/{id}/return': record(`/api/answers/${it.answers.toReturn}/return`, { reason: 'Нет справки' }),
  'POST /api/answers/{id}/reopen': record(`/api/answers/${it.answers.toReopen}/reopen`, {}),
  'POST /api/obligations/{id}/remind': record(`/api/obligations/${it.plan.obligations[0] ?? ''}/remind`, {}),
  'POST /api/spreadsheets/{kind}': { kind: 'makes', path: '/api/spreadsheets/schools' },
  'GET /api/spreadsheets': list('/api/spreadsheets'),
  'GET /api/spreadsheets/{id}': record(`/api/spreadsheets/${it.registers.loads[0] ?? ''}`),
  'GET /api/spreadsheets/{id}/rows': record(`/api/spreadsheets/${it.registers.loads[0] ?? ''}/rows`),
  'PATCH /api/spreadsheets/{id}/rows': record(`/api/spreadsheets/${it.registers.loads[0] ?? ''}/rows`, {
    numbers: 'all',
    chosen: false,
  }),
  'POST /api/spreadsheets/{id}/apply': record(`/api/spreadsheets/${it.registers.loads[0] ?? ''}/apply`, { version: 2 }),
  'POST /api/spreadsheets/{id}/cancel': record(`/api/spreadsheets/${it.registers.loads[1] ?? ''}/cancel`, {}),
  'GET /api/spreadsheets/{id}/report': record(`/api/spreadsheets/${it.registers.loads[0] ?? ''}/report`),
  'GET /api/registers/{kind}': account,
  'POST /api/plans/{id}/agreement': record(`/api/plans/${it.asked}/agreement`, { decision: 'agreed' }),
  'POST /api/plans/{id}/remarks': record(`/api/plans/${it.asked}/remarks`, { text: 'Нет срока' }),
  'POST /api/remarks/{id}/close': record(`/api/remarks/${it.remark}/close`, { state: 'taken' }),
  'POST /api/plans/{id}/recall': record(`/api/plans/${it.asked}/recall`, {}),
  'POST /api/plans/{id}/send': record(`/api/plans/${it.asked}/send`, { people: [it.people.coordinator] }),
  'POST /api/plans/{id}/expertise': record(`/api/plans/${it.draft}/expertise`, {
    expert: 'Институт',
    sentOn: '2024-03-01',
  }),
  'POST /api/expertises/{id}/answer': record(`/api/expertises/${it.expertise}/answer`, {
    outcome: 'approved',
    answeredOn: '2024-03-20',
  }),
  'POST /api/plans/{id}/approve': record(`/api/plans/${it.draft}/approve`, { number: '5', day: '2024-03-21' }),
  'POST /api/plans/{id}/unapprove': record(`/api/plans/${it.draft}/unapprove`, {}),
  'DELETE /api/plans/{id}': record(`/api/plans/${it.draft}`),
  'POST /api/plans/{id}/activate': record(`/api/plans/${it.approved}/activate`, {}),
  'GET /api/plans/{id}/closing': record(`/api/plans/${it.approved}/closing`),
  'POST /api/plans/{id}/complete': record(`/api/plans/${it.approved}/complete`, {}),
  'POST /api/plans/{id}/archive': record(`/api/plans/${it.approved}/archive`, {}),
  'POST /api/plans/{id}/unarchive': record(`/api/plans/${it.approved}/unarchive`, {}),
  'POST /api/plans/{id}/reopen': record(`/api/plans/${it.approved}/reopen`, {}),
  'GET /api/search': list(`/api/search?q=${it.mark}`),
  'GET /api/audit': list('/api/audit'),
})

interface Described {
  readonly paths: Record<string, Record<string, { readonly 'x-asks': string }>>
}

/** Every route that the API describes, with the permission it asks for. */
async function described(): Promise<Record<string, string>> {
  const { paths } = (await (await house().fetch('/api/openapi.json')).json()) as Described
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, it]) => [`${method.toUpperCase()} ${path}`, it['x-asks']]),
    ),
  )
}

/** Every id and word that only our territory has. */
const ownWords = ({ id, mark, plan, imports, file, people, schools, held, registers }: PlantedEverything): string[] => [
  ...registers.loads,
  id,
  mark,
  plan.id,
  plan.measure,
  file,
  ...imports,
  ...plan.obligations,
  ...schools,
  ...Object.values(people),
  ...Object.values(held),
]

describe('the walls between territories', () => {
  it('have a case for every route that the API describes', async () => {
    expect(Object.keys(await described()).toSorted()).toEqual(Object.keys(cases(ours)).toSorted())
  })

  it('let a stranger through no route', async () => {
    const { send, upload } = house()
    const asks = await described()
    for (const [route, it] of Object.entries(cases(ours))) {
      const [method = '', path = ''] = route.split(' ')
      if (it.kind === 'own') expect([route, (await send('nobody', method, path)).status]).toEqual([route, 401])
      if (it.kind === 'door') expect([route, asks[route]]).toEqual([route, 'public'])
      if (it.kind === 'own' || it.kind === 'door') continue
      if (it.kind === 'makes') {
        const made = await upload('owner', it.path, 'приказ.md', '# Приказ')
        expect([route, made.status]).toEqual([route, 200])
        const id = (made.body as { id: string }).id
        const path =
          it.path === '/api/files' ? `/api/files/${id}/content` : `${it.path.replace(/\/schools$/, '')}/${id}`
        expect([route, (await send('stranger', 'GET', path)).status]).toEqual([route, 404])
      } else if (it.kind === 'creates') {
        expect([route, (await send('nobody', method, it.path, it.body)).status]).toEqual([route, 401])
        expect([route, (await send('owner', method, it.path, it.body)).status]).toEqual([route, 200])
        const seen = async (as: string) =>
          JSON.stringify((await send(as, 'GET', it.path)).body).includes(JSON.stringify(Object.values(it.body)[0]))
        expect([route, await seen('owner'), await seen('stranger')]).toEqual([route, true, false])
      } else if (it.kind === 'list') {
        const [own, strange] = [await send('owner', 'GET', it.path), await send('stranger', 'GET', it.path)]
        const said = (answer: unknown) => ownWords(ours).filter((word) => JSON.stringify(answer).includes(word))
        expect([route, own.status, said(own.body).length > 0]).toEqual([route, 200, true])
        expect([route, strange.status, said(strange.body)]).toEqual([route, 200, []])
      } else {
        const strange = await send('stranger', method, it.path, it.body)
        expect([route, strange.status]).toEqual([route, 404])
        expect([route, (await send('nobody', method, it.path, it.body)).status]).toEqual([route, 401])
        const own = await send('owner', method, it.path, it.body)
        expect([route, own.status, own.body]).toEqual([route, 200, own.body])
      }
    }
  })

  it('are not climbed by naming a file or a list of the neighbours', async () => {
    const { send } = house()
    const path = `/api/obligations/${theirs.plan.obligations[5] ?? ''}/answers`
    expect(await send('stranger', 'POST', path, { state: 'done', evidence: [ours.file] })).toMatchObject({
      status: 422,
      body: { code: 'unknownFile' },
    })
    for (const filter of [`plan=${ours.plan.id}`, `school=${ours.schools[0] ?? ''}`, `measure=${ours.plan.measure}`])
      expect((await send('stranger', 'GET', `/api/obligations?${filter}`)).body).toEqual({ items: [], next: null })
    expect((await send('stranger', 'GET', `/api/overview?plan=${ours.plan.id}`)).status).toBe(404)
    expect((await send('stranger', 'GET', `/api/schools?plan=${ours.plan.id}`)).body.items[0].counts).toEqual({})
  })

  it('keep a job of one territory away from the documents of another', async () => {
    const { actor } = theirs.signedIn(theirs.people.coordinator, 'Работник', ['administrator'])
    const kept = transactions(database().app)
    await readImport(
      {
        keep: (work) => kept.read(actor, work),
        vault: house().vault,
        read: () => Promise.reject(new Error('the job has got hold of the document')),
      },
      ours.queued,
    )
    expect((await house().send('owner', 'GET', `/api/imports/${ours.queued}`)).body).toMatchObject({ state: 'queued' })
    const lines = await kept.read(actor, ({ obligations }) => obligations.dueSoon('2024-06-03' as never, 7))
    expect(JSON.stringify(lines)).toContain(theirs.mark)
    expect(JSON.stringify(lines)).not.toContain(ours.mark)
  })

  it('show a director the own school and no other', async () => {
    const { send } = house()
    const { body } = await send('director', 'GET', '/api/obligations')
    expect(body.items.map((it: { id: string }) => it.id)).toEqual([ours.plan.obligations[0]])
    for (const route of [`/api/obligations/${ours.plan.obligations[1] ?? ''}`])
      expect((await send('director', 'GET', route)).status).toBe(404)
    expect((await send('director', 'GET', `/api/measures/${ours.plan.measure}`)).body.obligations).toHaveLength(1)
    for (const route of ['/api/audit', '/api/reviews', '/api/imports'])
      expect((await send('director', 'GET', route)).status, route).toBe(403)
  })
})
