/** Why a file could not be read. Each has one sentence with a way out and an exit code of the command line (INTERFACES). */
export type ReadRefusal =
  'unknownKind' | 'passwordProtected' | 'tooLarge' | 'brokenFile' | 'empty' | 'zipBomb' | 'unsupportedYet'

interface RefusalCase {
  readonly exitCode: 2 | 3 | 4
  readonly message: string
}

export const READ_REFUSALS: Readonly<Record<ReadRefusal, RefusalCase>> = {
  unknownKind: {
    exitCode: 2,
    message: 'Не удалось узнать вид файла. Сохраните документ как DOCX или текст и загрузите снова',
  },
  passwordProtected: { exitCode: 3, message: 'Файл защищён паролем. Снимите пароль в Word и загрузите снова' },
  tooLarge: { exitCode: 4, message: 'Файл больше 100 МБ. Разделите его или пришлите ссылку' },
  brokenFile: {
    exitCode: 2,
    message: 'Файл повреждён и не открывается. Откройте его в Word, сохраните заново и загрузите снова',
  },
  empty: { exitCode: 2, message: 'В файле нет текста. Загрузите другой файл' },
  zipBomb: {
    exitCode: 4,
    message: 'После распаковки файл слишком велик. Сохраните его заново без вложений и загрузите снова',
  },
  unsupportedYet: {
    exitCode: 2,
    message: 'Этот вид файла пока не читается. Сохраните документ как DOCX и загрузите снова',
  },
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  pdf: 'PDF пока не читается. Загрузите исходный DOCX или текст документа',
  doc: 'Старый формат DOC пока не читается. Сохраните документ в Word как DOCX и загрузите снова',
  xls: 'Таблицы XLS пока не читаются. Сохраните таблицу как текст с табуляцией и загрузите снова',
  xlsx: 'Таблицы XLSX пока не читаются. Сохраните таблицу как текст с табуляцией и загрузите снова',
  rtf: 'RTF пока не читается. Сохраните документ в Word как DOCX и загрузите снова',
  odt: 'ODT пока не читается. Сохраните документ как DOCX и загрузите снова',
}

/** The Russian sentence for a refusal; `kind` is the kind of file where the refusal carries one. */
export const refusalMessage = (refusal: ReadRefusal, kind?: unknown): string =>
  (refusal === 'unsupportedYet' && typeof kind === 'string' ? UNSUPPORTED[kind] : undefined) ??
  READ_REFUSALS[refusal].message
