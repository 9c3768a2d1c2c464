export { invitePerson } from './invite-person.ts'
export { resetLetter } from './letters.ts'
