import { randomInt } from 'node:crypto'

/** Without letters and figures that are taken for one another on paper: 0 and o, 1, i and l. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const HOW_MANY = 10
/** 49 bits, and few tries. */
const LENGTH = 10

/** «k7mq2-x9ftd» */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => {
    const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
  })
