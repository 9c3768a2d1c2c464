/** The last own action that can be taken back; Ctrl Z anywhere calls it once. */
let last: (() => void) | null = null

export const undo = {
  offer: (back: () => void): void => {
    last = back
  },
  forget: (back: () => void): void => {
    if (last === back) last = null
  },
  run: (): boolean => {
    const back = last
    last = null
    back?.()
    return back !== null
  },
}
