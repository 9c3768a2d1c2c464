/** A list that schools stand in by dates. */
export interface KnownList {
  readonly code: string
  readonly name: string
}

/** Lists that every territory knows; a territory adds its own. */
export const BUILT_IN_LISTS: readonly KnownList[] = [
  { code: 'ШНОР', name: 'Школы с низкими образовательными результатами' },
  { code: 'ШНСУ', name: 'Школы, функционирующие в неблагоприятных социальных условиях' },
  { code: 'группа риска', name: 'Школы с рисками снижения образовательных результатов' },
  { code: '500+', name: 'Школы проекта адресной методической помощи «500+»' },
]
