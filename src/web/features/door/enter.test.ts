import { describe, expect, it } from 'vitest'
import { ownPath } from './enter.ts'
import { passwordStrength } from './password-strength.ts'

describe('after signing in', () => {
  it('goes only to an address of our own', () => {
    expect(ownPath('/plans/1?state=done')).toBe('/plans/1?state=done')
    for (const foreign of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      undefined,
    ])
      expect(ownPath(foreign)).toBe('/')
  })
})

describe('strength of a password', () => {
  it('grows with length and variety', () => {
    expect(['короче', 'аааааааааа', 'зимний сад', 'зимний сад и три лодки'].map(passwordStrength)).toEqual([0, 1, 2, 3])
  })
})
