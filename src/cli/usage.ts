/** Every command as it is typed. */
const USAGE: Readonly<Record<string, string>> = {
  serve: 'vekha serve [--port 3000] [--data ПАПКА] [--demo | --no-demo]',
  read: 'vekha read ФАЙЛ [--json] [--from ДЕНЬ --to ДЕНЬ] [--lists ФАЙЛ]',
  parse: 'vekha parse terms|responsibles|targets  (строки JSON на входе и на выходе)',
  plan: 'vekha plan ФАЙЛ --lists ФАЙЛ [--json]',
  diff: 'vekha diff СТАРЫЙ НОВЫЙ [--json]',
  import: 'vekha import ФАЙЛ --territory КОД',
  backup: 'vekha backup ПАПКА',
  restore: 'vekha restore ПАПКА',
  doctor: 'vekha doctor',
  user: 'vekha user add ПОЧТА --name ФИО --role РОЛЬ [--territory КОД] [--school НАЗВАНИЕ] [--password ПАРОЛЬ] [--token]\n       vekha user grant ПОЧТА --role РОЛЬ [--territory КОД] [--school НАЗВАНИЕ]\n       vekha user revoke|reset-second-step ПОЧТА',
  demo: 'vekha demo --json',
}

const COMMON = 'У всех команд: --data ПАПКА (данные, обычно ./data), --lang ru|en'

export const help = (): string =>
  ['Веха: дорожная карта поддержки школ', '', ...Object.values(USAGE).map((it) => `  ${it}`), '', COMMON, ''].join('\n')

/** The command was called in a way that it does not know; the line says how it is called. */
export class UsageError extends Error {
  constructor(command: string, what = 'Неверный вызов') {
    super(`${what}. Правильно: ${USAGE[command] ?? 'vekha help'}`)
  }
}
