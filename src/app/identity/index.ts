export { invitationLetter, type Letter, resetLetter } from './letters.ts'
