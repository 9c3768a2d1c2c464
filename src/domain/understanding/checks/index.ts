import type { SourceDocument } from '../../documents/index.ts'
import type { Finding } from '../draft.ts'
import { abbreviationUndefined } from './abbreviation-undefined.ts'
import { annexRefMismatch } from './annex-ref-mismatch.ts'
import { annexHeadingMissing, annexSubjectMismatch } from './annexes.ts'
import { baseActConflict } from './base-act-conflict.ts'
import { type Check, type Drafted, toChecked } from './check.ts'
import { indicatorNotMeasurable } from './indicator-not-measurable.ts'
import { indicatorDuplicateYear, indicatorNoTarget, targetCoverageGap, targetDirectionConflict } from './indicators.ts'
import { measureIncomplete } from './measure-incomplete.ts'
import { noMeasures } from './no-measures.ts'
import { numberingBroken } from './numbering-broken.ts'
import { periodMismatch } from './period-mismatch.ts'
import { personNameConflict } from './person-name-conflict.ts'
import { responsibleOutsideGroup } from './responsible-outside-group.ts'
import { taskWithoutIndicator } from './tasks.ts'
import { periodCoverageGap, termBeforeApproval, termOutsidePeriod, termUnresolved } from './terms.ts'
import { textNoise } from './text-noise.ts'

/** The rules of the document check, one line each, in the order in which the screen shows what they find. */
const CHECKS: Readonly<Record<string, Check>> = {
  noMeasures, annexRefMismatch, annexHeadingMissing, annexSubjectMismatch, baseActConflict, personNameConflict,
  periodMismatch, numberingBroken, measureIncomplete, termOutsidePeriod, termUnresolved, termBeforeApproval,
  periodCoverageGap, indicatorNoTarget, indicatorDuplicateYear, targetCoverageGap, targetDirectionConflict,
  taskWithoutIndicator, indicatorNotMeasurable, responsibleOutsideGroup, abbreviationUndefined, textNoise,
} // prettier-ignore

const WEIGHT = { error: 0, warning: 1, hint: 2 } as const

/** Нормоконтроль: all rules over a draft and the document it was read from, errors first. */
export function checkDraft(draft: Drafted, source: SourceDocument): Finding[] {
  const checked = toChecked(draft, source)
  return Object.values(CHECKS)
    .flatMap((check) => check(checked))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}
