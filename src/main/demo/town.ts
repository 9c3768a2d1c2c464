import type { Role } from '#domain/identity/index.ts'

/** The demo territory: an invented town. Short names are the keys that people and lists point to. */
export const REGION = { code: 'priuvalskaya', name: 'Приувальская область' } as const
export const TOWN = { code: 'kedroborsk', name: 'Кедроборск' } as const

export const DEMO_TERRITORIES = [REGION.code, TOWN.code] as const

export const ORGANISATIONS = [
  {
    kind: 'authority',
    name: 'Управление образования администрации города Кедроборска',
    short: 'Управление образования',
  },
  { kind: 'methodologyCentre', name: 'МБУ «Информационно-методический центр города Кедроборска»', short: 'ИМЦ' },
  { kind: 'school', name: 'МБОУ «Средняя общеобразовательная школа № 1»', short: 'СОШ № 1' },
  { kind: 'school', name: 'МБОУ «Средняя общеобразовательная школа № 2»', short: 'СОШ № 2' },
  { kind: 'school', name: 'МБОУ «Гимназия № 3»', short: 'Гимназия № 3' },
  { kind: 'school', name: 'МБОУ «Средняя общеобразовательная школа № 4 имени А.П. Рудакова»', short: 'СОШ № 4' },
  { kind: 'school', name: 'МБОУ «Основная общеобразовательная школа № 5»', short: 'ООШ № 5' },
  { kind: 'school', name: 'МБОУ «Средняя общеобразовательная школа № 6»', short: 'СОШ № 6' },
  { kind: 'school', name: 'МБОУ «Средняя общеобразовательная школа № 7»', short: 'СОШ № 7' },
  { kind: 'school', name: 'МБОУ «Заречная основная общеобразовательная школа»', short: 'Заречная ООШ' },
] as const

/** Schools of the dated list «ШНОР», from January of last year on. */
export const LOW_OUTCOME = ['СОШ № 4', 'ООШ № 5', 'СОШ № 7', 'Заречная ООШ'] as const
export const LOW_OUTCOME_BASIS =
  'приказ министерства образования Приувальской области «О перечне школ с низкими образовательными результатами»'

export interface DemoPerson {
  readonly name: string
  readonly login: string
  readonly post: string
  readonly organisation: string | null
  readonly role: Role
}

/** Twelve people; everybody signs in with the e-mail `<login>@kedroborsk.example`. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    name: 'Лунина Марина Сергеевна',
    login: 'lunina',
    post: 'главный специалист, муниципальный координатор',
    organisation: 'Управление образования',
    role: 'municipalCoordinator',
  },
  {
    name: 'Ветров Павел Андреевич',
    login: 'vetrov',
    post: 'начальник управления образования',
    organisation: 'Управление образования',
    role: 'authorityHead',
  },
  {
    name: 'Соколова Ирина Дмитриевна',
    login: 'sokolova',
    post: 'заместитель начальника управления образования',
    organisation: 'Управление образования',
    role: 'authoritySpecialist',
  },
  {
    name: 'Дорохова Елена Викторовна',
    login: 'dorohova',
    post: 'директор ИМЦ',
    organisation: 'ИМЦ',
    role: 'methodologist',
  },
  { name: 'Ширяев Денис Олегович', login: 'shiryaev', post: 'инженер ИМЦ', organisation: 'ИМЦ', role: 'administrator' },
  {
    name: 'Юрьева Светлана Олеговна',
    login: 'yurieva',
    post: 'заместитель директора, куратор ШНОР',
    organisation: 'Гимназия № 3',
    role: 'curator',
  },
  {
    name: 'Карелин Николай Иванович',
    login: 'karelin',
    post: 'директор',
    organisation: 'СОШ № 4',
    role: 'schoolDirector',
  },
  {
    name: 'Гаврилова Анна Романовна',
    login: 'gavrilova',
    post: 'заместитель директора по УВР',
    organisation: 'СОШ № 4',
    role: 'schoolTeamMember',
  },
  {
    name: 'Бережная Татьяна Львовна',
    login: 'berezhnaya',
    post: 'директор',
    organisation: 'ООШ № 5',
    role: 'schoolDirector',
  },
  {
    name: 'Федосов Артём Юрьевич',
    login: 'fedosov',
    post: 'директор',
    organisation: 'СОШ № 7',
    role: 'schoolDirector',
  },
  {
    name: 'Прохорова Лидия Степановна',
    login: 'prohorova',
    post: 'директор',
    organisation: 'Заречная ООШ',
    role: 'schoolDirector',
  },
  {
    name: 'Ольшанская Вера Михайловна',
    login: 'olshanskaya',
    post: 'специалист центра оценки качества образования области',
    organisation: null,
    role: 'regionalOperator',
  },
]

/** Schools that the curator looks after. */
export const CURATED = ['СОШ № 4', 'ООШ № 5'] as const

export const DEMO_PASSWORD = 'veha-demo'
export const emailOf = (person: DemoPerson): string => `${person.login}@kedroborsk.example`
