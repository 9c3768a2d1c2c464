export { chooseMatch } from './choose-match.ts'
export { matchesOf } from './matches-of.ts'
