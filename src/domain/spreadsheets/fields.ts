/** What one workbook holds a row of. */
export const LOAD_KINDS = ['schools', 'people', 'lists', 'invitations'] as const
export type LoadKind = (typeof LOAD_KINDS)[number]

export type CellType = 'text' | 'day' | 'count' | 'email' | 'role'

export interface FieldSpec {
  readonly field: string
  /** The heading that we write, and the first that we understand. */
  readonly title: string
  /** Other headings, as stems in the order of their words: «наим полн» is «Наименование ОО (полное)». */
  readonly stems: readonly string[]
  readonly type: CellType
  readonly required?: true
}

const text = (field: string, title: string, ...stems: string[]): FieldSpec => ({ field, title, stems, type: 'text' })
const of = (type: CellType, field: string, title: string, ...stems: string[]): FieldSpec => ({
  field,
  title,
  stems,
  type,
})
const must = (spec: FieldSpec): FieldSpec => ({ ...spec, required: true })

/** Headings of the tables that education authorities keep, in the words they use. */
export const FIELDS_OF: Readonly<Record<LoadKind, readonly FieldSpec[]>> = {
  schools: [
    must(text('name', 'Полное наименование', 'полн наим', 'наим полн', 'наим', 'назван', 'школ', 'оо', 'организац')),
    text(
      'shortName',
      'Краткое наименование',
      'кратк наим',
      'сокращ наим',
      'наим кратк',
      'наим сокращ',
      'кратк',
      'сокращ',
    ),
    text('formerName', 'Прежнее наименование', 'прежн', 'бывш', 'стар наим'),
    text('schoolKind', 'Вид', 'вид', 'тип'),
    text('address', 'Адрес', 'адрес', 'местонахожд', 'мест нахожд'),
    text('founder', 'Учредитель', 'учредител'),
    text('director', 'Директор', 'директор', 'руководител', 'фио директор', 'фио руководител', 'заведующ'),
    text('phone', 'Телефон', 'телефон', 'тел'),
    of('email', 'email', 'Электронная почта', 'электрон почт', 'электрон адрес', 'почт', 'email', 'e mail', 'мейл'),
    text('site', 'Сайт', 'сайт', 'официальн сайт', 'адрес сайт'),
    of('count', 'year', 'Учебный год', 'учебн год', 'год'),
    of('count', 'pupils', 'Обучающихся', 'обучающ', 'ученик', 'учащ', 'контингент', 'числен обучающ', 'кол обучающ'),
    of('count', 'classes', 'Классов', 'класс', 'класс комплект', 'кол класс'),
    of('count', 'shifts', 'Смен', 'смен', 'сменност'),
    of('count', 'teachers', 'Педагогов', 'педагог', 'учител', 'кол педагог', 'числен педагог'),
  ],
  people: [
    must(text('name', 'Фамилия, имя, отчество', 'фио', 'ф и о', 'фамил им отчеств', 'фамил', 'сотрудник', 'работник')),
    text('post', 'Должность', 'должност'),
    text('organisation', 'Организация', 'организац', 'мест работ', 'школ', 'оо', 'учрежден'),
    of('email', 'email', 'Электронная почта', 'электрон почт', 'почт', 'email', 'e mail', 'электрон адрес'),
    text('phone', 'Рабочий телефон', 'телефон', 'тел', 'рабоч телефон', 'контакт'),
    of('day', 'from', 'В должности с', 'должност с', 'назначен', 'дат назначен', 'с'),
  ],
  lists: [
    must(text('school', 'Школа', 'школ', 'оо', 'организац', 'наим', 'назван', 'учрежден')),
    must(text('code', 'Список', 'список', 'перечен', 'категор', 'статус')),
    must(of('day', 'from', 'С', 'с', 'дат включен', 'включен', 'начал', 'дат начал')),
    of('day', 'to', 'По', 'по', 'дат исключен', 'исключен', 'окончан', 'дат окончан', 'до'),
    text('basis', 'Основание', 'основан', 'приказ', 'документ', 'реквизит'),
  ],
  invitations: [
    must(text('name', 'Фамилия, имя, отчество', 'фио', 'ф и о', 'фамил им отчеств', 'фамил', 'сотрудник')),
    must(of('email', 'email', 'Электронная почта', 'электрон почт', 'почт', 'email', 'e mail', 'электрон адрес')),
    must(of('role', 'role', 'Роль', 'рол', 'доступ', 'прав')),
    text('organisation', 'Школа', 'школ', 'организац', 'оо', 'учрежден', 'мест работ'),
  ],
}

export const fieldOf = (kind: LoadKind, field: string): FieldSpec | undefined =>
  FIELDS_OF[kind].find((it) => it.field === field)
