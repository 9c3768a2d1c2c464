import { describe, expect, it } from 'vitest'
import { comboOf, completed, writes } from './keys.ts'

const press = (code: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) => ({
  code,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
})

describe('keys by their place', () => {
  it('are named the same on every layout and keyboard', () => {
    expect(comboOf(press('KeyK', 'ctrlKey'))).toBe('Ctrl+KeyK')
    expect(comboOf(press('KeyK', 'metaKey'))).toBe('Ctrl+KeyK')
    expect(comboOf(press('Slash', 'shiftKey'))).toBe('Shift+Slash')
    expect(comboOf(press('F8'))).toBe('F8')
  })
  it('make a pair when one follows the other, and stand alone otherwise', () => {
    const bound = ['KeyJ', 'KeyG KeyJ']
    expect(completed(bound, 'KeyG', 'KeyJ')).toBe('KeyG KeyJ')
    expect(completed(bound, null, 'KeyJ')).toBe('KeyJ')
    expect(completed(bound, 'KeyA', 'KeyJ')).toBe('KeyJ')
    expect(completed(bound, 'KeyG', 'KeyX')).toBeNull()
  })
  it('rest in a field only when they would write there', () => {
    expect(['KeyA', 'Shift+Slash', 'Digit1', 'ArrowDown'].every(writes)).toBe(true)
    expect(['Ctrl+KeyK', 'Escape', 'F8', 'Ctrl+Enter'].some(writes)).toBe(false)
  })
})
