import type { BodyFields } from '#app/ports/body-store.ts'
import type { Seat } from '#domain/posts/index.ts'

/** Invented people of the town who do not sign in. */
export const NEWCOMERS: readonly {
  readonly name: string
  readonly post: string
  readonly organisation: string | null
  readonly outside: boolean
}[] = [
  { name: 'Мельник Ольга Павловна', post: 'учитель математики', organisation: 'Гимназия № 3', outside: false },
  { name: 'Рыжов Степан Ильич', post: 'учитель математики', organisation: 'СОШ № 1', outside: false },
  { name: 'Зуев Константин Петрович', post: 'педагог-психолог по договору', organisation: null, outside: true },
]

export const FORMER_DIRECTOR = { name: 'Тихонов Борис Ильич', school: 'СОШ № 7' } as const

export interface DemoBody extends Pick<BodyFields, 'kind' | 'name'> {
  /** The act, in the year the body was formed. */
  readonly basis: (year: number) => string
  readonly seats: readonly (readonly [person: string, seat: Seat])[]
}

export const ASSOCIATION: DemoBody = {
  kind: 'association',
  name: 'ГМО учителей математики',
  basis: (year) => `приказ ИМЦ от 28.08.${year} № 41`,
  seats: [
    ['Мельник Ольга Павловна', 'head'],
    ['Рыжов Степан Ильич', 'secretary'],
    ['Гаврилова Анна Романовна', 'member'],
  ],
}

export const COUNCIL: DemoBody = {
  kind: 'headsCouncil',
  name: 'Совет директоров школ',
  basis: (year) => `приказ управления образования от 30.08.${year} № 204-о`,
  seats: [
    ['Карелин Николай Иванович', 'head'],
    ['Бережная Татьяна Львовна', 'deputy'],
    ['Прохорова Лидия Степановна', 'secretary'],
    ['Федосов Артём Юрьевич', 'member'],
  ],
}

export const WORKING_GROUP: DemoBody = {
  kind: 'workingGroup',
  name: 'Рабочая группа по поддержке школ',
  basis: (year) => `приказ управления образования от 01.09.${year} № 211-о`,
  seats: [
    ['Ветров Павел Андреевич', 'head'],
    ['Соколова Ирина Дмитриевна', 'deputy'],
    ['Лунина Марина Сергеевна', 'secretary'],
    ['Дорохова Елена Викторовна', 'member'],
    ['Юрьева Светлана Олеговна', 'member'],
  ],
}

/** On leave, and who acts meanwhile. */
export const ABSENT = 'Прохорова Лидия Степановна'
export const SUBSTITUTE = 'Бережная Татьяна Львовна'
