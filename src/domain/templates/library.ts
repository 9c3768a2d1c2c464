import { founderChecks } from './founder/index.ts'
import { municipalRoadmap } from './municipal/index.ts'
import { schoolProgramme } from './school/index.ts'
import type { Template, TemplateCode } from './template.ts'

export const TEMPLATE_CODES = [
  'municipalRoadmap',
  'schoolProgramme',
  'founderChecks',
] as const satisfies readonly TemplateCode[]

/** The library, in the order in which it is shown. */
export const TEMPLATES: Readonly<Record<TemplateCode, Template>> = {
  municipalRoadmap,
  schoolProgramme,
  founderChecks,
}
