import { collapse } from '../kernel/index.ts'

/** What the name of a school says: the legal form, the kind («СОШ», «лицей»), the number, the honorary name. */
export interface SchoolName {
  readonly form: string | null
  readonly kind: string | null
  readonly number: string | null
  /** After «имени»: «В.В. Бианки». */
  readonly honour: string | null
  /** As printed, with torn quotation marks closed. */
  readonly name: string
  /** «СОШ № 4». */
  readonly short: string
}

export function readSchoolName(text: string): SchoolName | null {
  const name = collapse(text)
  return name === '' ? null : { form: null, kind: null, number: null, honour: null, name, short: name }
}
