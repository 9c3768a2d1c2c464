const LARGER = 'vekha.larger'

/** «Крупнее»: everything at 16/22, kept in the browser. */
export const larger = {
  on: (): boolean => localStorage.getItem(LARGER) === 'on',
  set: (on: boolean): void => {
    localStorage.setItem(LARGER, on ? 'on' : 'off')
    document.documentElement.toggleAttribute('data-larger', on)
  },
}
