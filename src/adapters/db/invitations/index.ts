export { invitationStore } from './invitation-store.ts'
