/** Why a file could not be read. */
export type ReadRefusal =
  'unknownKind' | 'passwordProtected' | 'tooLarge' | 'brokenFile' | 'emptyFile' | 'zipBomb' | 'unsupportedYet'

/** What a person reads instead of the document: what happened and the way out, in one or two sentences. */
const MESSAGES: Readonly<Record<ReadRefusal, string>> = {
  unknownKind: 'Не удалось узнать вид файла. Сохраните документ как DOCX или текст и загрузите снова',
  passwordProtected: 'Файл защищён паролем. Снимите пароль в Word и загрузите снова',
  tooLarge: 'Файл больше 100 МБ. Разделите его или пришлите ссылку',
  brokenFile: 'Файл повреждён и не открывается. Откройте его в Word, сохраните заново и загрузите снова',
  emptyFile: 'В файле нет текста. Загрузите другой файл',
  zipBomb: 'После распаковки файл слишком велик. Сохраните его заново без вложений и загрузите снова',
  unsupportedYet: 'Этот вид файла пока не читается. Сохраните документ как DOCX и загрузите снова',
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  pdf: 'PDF пока не читается. Загрузите исходный DOCX или текст документа',
  doc: 'Старый формат DOC пока не читается. Сохраните документ в Word как DOCX и загрузите снова',
  rtf: 'RTF пока не читается. Сохраните документ в Word как DOCX и загрузите снова',
  odt: 'ODT пока не читается. Сохраните документ как DOCX и загрузите снова',
}

/** The sentence for a refusal; `kind` names the kind of file (`details.kind` of the outcome) where it is known. */
export const refusalMessage = (refusal: ReadRefusal, kind?: unknown): string =>
  (refusal === 'unsupportedYet' && typeof kind === 'string' ? UNSUPPORTED[kind] : undefined) ?? MESSAGES[refusal]
