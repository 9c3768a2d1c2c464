import { describe, expect, it } from 'vitest'
import { roleNamed } from './role-named.ts'

describe('roles that a cell names', () => {
  for (const [text, role] of [
    ['муниципальный координатор', 'municipalCoordinator'],
    ['Муниципальные координаторы проекта', 'municipalCoordinator'],
    ['Начальник управления образования', 'authorityHead'],
    ['председатель городского комитета по образованию', 'authorityHead'],
    ['Специалисты управления образования', 'authoritySpecialist'],
    ['методисты ИМЦ', 'methodologist'],
    ['кураторы школ', 'curator'],
    ['руководители ШНОР', null],
    ['заместитель директора по УВР', null],
    ['', null],
  ] as const)
    it(text || 'nothing', () => expect(roleNamed(text)).toBe(role))
})
