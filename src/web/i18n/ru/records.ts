import { number } from '../format.ts'
import { words } from '../typeset.ts'

export const audit = words({
  title: 'Журнал',
  lead: 'Кто и что делал. Записи только добавляются: изменить или удалить их нельзя.',
  kind: 'Что',
  person: 'Кто',
  system: 'Веха',
  found: (n: number, more: boolean) => (more ? `показано ${number(n)}` : `всего ${number(n)}`),
  more: 'Показать ещё',
  loading: 'Загружаем',
  empty: 'Записей пока нет',
  emptyText: 'Здесь останется каждое действие: загрузка, подтверждение, ответ, решение.',
  nothing: 'По этим условиям ничего нет',
  today: 'Сегодня',
  yesterday: 'Вчера',
  entities: {
    import: 'загрузка документа',
    plan: 'план',
    roadmap: 'план',
    measure: 'мероприятие',
    obligation: 'обязательство',
    answer: 'ответ',
    file: 'файл',
    person: 'человек',
    body: 'орган',
    invitation: 'приглашение',
    session: 'вход',
    organisation: 'школа',
    territory: 'территория',
  },
})
