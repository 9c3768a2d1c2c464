import type { Draft } from '#domain/understanding/index.ts'

/**
 * Everything a draft holds but what belongs to the file it was read from, not to the plan:
 * - `source`: pages, tables and lines of that file;
 * - `confidence`, `repairs`, `doubts`: what its layout made unsure (torn rows, guessed columns); ours leaves nothing unsure;
 * - of `findings` their places and words, which quote that file: the rules that speak are compared.
 */
export const comparable = ({ findings, measures, ...draft }: Draft) => ({
  ...draft,
  measures: measures.map(({ source: _source, confidence: _sure, repairs: _mended, doubts: _asked, ...it }) => it),
  rules: [...new Set(findings.map((it) => it.rule))].sort(),
})

/**
 * What the paper that we make of a draft says: the same, but that a plan which no annex heads gets the head its order
 * asks for. It takes the next number, its title becomes that of the annex, and the check finds no head missing.
 */
export function expected(draft: Draft): ReturnType<typeof comparable> {
  const plan = comparable(draft)
  const { planTitle, ...document } = plan.document
  if (planTitle === undefined) return plan
  const number = String(document.annexes.length + 1)
  const [day, order] = [document.date?.split('-').reverse().join('.'), document.number]
  const head = { number, reference: `Приложение ${number} к приказу от ${day} № ${order}`, title: planTitle }
  return {
    ...plan,
    document: { ...document, annexes: [...document.annexes, head] },
    rules: plan.rules.filter((rule) => rule !== 'annexHeadingMissing'),
  }
}
