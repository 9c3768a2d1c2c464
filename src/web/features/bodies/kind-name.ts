import { BODY_KINDS } from '#domain/posts/index.ts'
import { bodies } from '../../i18n/ru/people.ts'

/** «Рабочая группа»; the kind itself for one that the product does not know. */
export function kindName(kind: string): string {
  const known = BODY_KINDS.find((it) => it === kind)
  return known ? bodies.kinds[known] : kind
}
