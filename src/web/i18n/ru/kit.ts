import { words } from '../typeset.ts'

export const kit = words({
  reset: 'Сбросить',
  search: 'Найти в списке',
  filterSearch: 'Номер или слово',
  remove: (label: string) => `Убрать условие: ${label}`,
  nothing: 'Такого нет',
  drop: 'Перетащите файл сюда или выберите на компьютере',
  open: 'Открыть',
  failed: 'Не загрузилось',
  failedText: 'Данные на сервере целы. Повторите через минуту',
  again: 'Повторить',
})
