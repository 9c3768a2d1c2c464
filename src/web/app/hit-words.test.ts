import { describe, expect, it } from 'vitest'
import { hitWords } from './hit-words.ts'

describe('words of a found thing', () => {
  it('mark the title where the snippet repeats it, and say the rest once', () => {
    expect(
      hitWords({ title: '4.1 Наблюдение на ВПР', snippet: 'Наблюдение на ВПР · [[Белова]] Г. А., школы ·' }),
    ).toEqual({
      title: '4.1 Наблюдение на ВПР',
      detail: '[[Белова]] Г. А., школы',
    })
    expect(hitWords({ title: '1.2 Анализ справок школ', snippet: 'Анализ [[справок]] школ · ИМЦ' })).toEqual({
      title: '1.2 Анализ [[справок]] школ',
      detail: 'ИМЦ',
    })
  })
  it('take a snippet cut short for the beginning of the title', () => {
    expect(hitWords({ title: '1.2 Анализ справок школ', snippet: 'Анализ [[справок]]' })).toEqual({
      title: '1.2 Анализ [[справок]] школ',
      detail: '',
    })
  })
  it('leave a detail of its own as it is', () => {
    const hit = { title: 'Белова Галина', snippet: 'директор [[школы]]' }
    expect(hitWords(hit)).toEqual({ title: hit.title, detail: hit.snippet })
  })
})
