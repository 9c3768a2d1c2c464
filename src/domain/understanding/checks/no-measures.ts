import { type Check, finding } from './check.ts'

export const noMeasures: Check = (it) =>
  it.draft.measures.length > 0
    ? []
    : [
        finding(
          'noMeasures',
          'error',
          'В документе не нашлось таблицы мероприятий. Укажите её на странице или загрузите другой файл',
          [],
        ),
      ]
