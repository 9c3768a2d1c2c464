import { comparable } from '../../kernel/index.ts'

/** `section`: a column whose cells head the rows beside them («Направление»). `extra`: a column without a field of its own. */
export type ColumnRole =
  'number' | 'title' | 'term' | 'responsible' | 'result' | 'reportForm' | 'infoSupport' | 'section' | 'extra'

/**
 * What headings of the genre say about a column. The word that stands first decides («Сроки проведения мероприятия» is
 * a term), so the order of the lines matters only where two of them begin at the same letter.
 */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:№+|n|no|номер)(?:\s*\/?\s*п\.?\s*\/?\s*п\.?)?(?:\s|$|\.)|^п\s*[./]?\s*п\.?$|^пункт(?:а|ы)?$|^номер/u],
  ['infoSupport', /информационн\p{L}* (?:сопровождени|обеспечени|поддержк)/u],
  [
    'reportForm',
    /форм\p{L}* (?:отч[её]т|представлени|предъявлени|завершени|контрол|документ|фиксаци)|отч[её]тн\p{L}* (?:документ|форм|материал)|вид\p{L}* (?:отч[её]тн\p{L}* )?документ|подтвержда\p{L}*|чем закан\p{L}*|документ/u,
  ],
  [
    'extra',
    /отметк|примечани|участник|категори|целев\p{L}* (?:групп|аудитори)|аудитори|место|объ[её]м|финансир|источник|охват|формат|форма (?:проведен|работ|организац)|уровень|школ[аы]$|^оо$|^оу$/u,
  ],
  [
    'responsible',
    /ответств|исполнител|кто (?:отвечает|исполняет|делает|проводит|готовит)|отвечает|организатор|соисполнител/u,
  ],
  ['term', /срок|дат[аы]|когда|период|время|месяц|календарн|график|окончани|начал[оа]/u],
  [
    'result',
    /результат|показател|выход|эффект|продукт|индикатор|критери|итог|ожидаем\p{L}*|что (?:получ|будет|изменит|дад|даст)/u,
  ],
  [
    'title',
    /мероприяти|действи|содержани|деятельност|направлени|меры|мера|работ[аы]|задач[аи]|шаг|контрольн\p{L}* точк|событи|наименовани|тема|виды|что (?:делаем|делать|сделать)|вопрос/u,
  ],
]

/** The role a heading names, null where none of its words is known. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const text = comparable(heading)
  if (text === '') return null
  let best: { role: ColumnRole; at: number } | null = null
  for (const [role, words] of WORDS) {
    const at = text.search(words)
    if (at >= 0 && (best === null || at < best.at)) best = { role, at }
  }
  // «Планируемые мероприятия» and «Планируемый результат» differ in the second word only; the first is in no line.
  return best?.role ?? null
}

/** Whole headings, so that «руководители школ» in a cell stays a cell. */
const OTHER =
  /^(?:директор|руководитель|куратор|ф\.?\s?и\.?\s?о\.?.*|фамилия.*|должность.*|школа(?:-\p{L}+)?|оо|оу|(?:образовательная )?организация|учреждение|адрес|телефон|ед\p{L}*\.?\s?изм.*|(?:.*значение.*\s)?20\d\d(?:\s?г(?:од|\.)?)?|(?:\p{L}+ )?значение|роль.*|предмет|класс)$/u

/** A heading of any table of the genre, of measures or not. */
export const isHeadingWord = (text: string): boolean => roleOfHeading(text) !== null || OTHER.test(comparable(text))
