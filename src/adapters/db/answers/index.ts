export { answerColumns, type AnswerRecord, toAnswer } from './answer-rows.ts'
export { answerStore } from './answer-store.ts'
