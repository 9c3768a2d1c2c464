export { invitePerson } from './invite-person.ts'
export { invitationLetter, resetLetter } from './letters.ts'
