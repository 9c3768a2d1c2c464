import { plural } from '#domain/kernel/index.ts'
import { words } from '../typeset.ts'

const ANSWERS = ['ответ', 'ответа', 'ответов'] as const

export const decisions = words({
  accept: 'Принять',
  return: 'Вернуть',
  remind: 'Напомнить',
  accepted: (n: number) => `${n % 10 === 1 && n % 100 !== 11 ? 'Принят' : 'Принято'} ${n} ${plural(n, ANSWERS)}`,
  returned: (who: string) => `Возвращено на доработку: ${who}`,
  reminded: (who: string) => `Письмо отправлено: ${who}`,
  undo: 'Отменить',
  undone: 'Отменено, ответы снова ждут проверки',
  notAccepted: (title: string) => `Ответ не принят. ${title}`,
  notReturned: (title: string) => `Ответ не возвращён. ${title}`,
  dialog: {
    title: 'Чего не хватает в ответе',
    hint: 'Причину увидит тот, кто отвечал',
    go: 'Вернуть на доработку',
    busy: 'Возвращаем',
    cancel: 'Оставить',
  },
})
