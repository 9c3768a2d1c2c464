/** A full name of an order («назначить … Белову Светлану Игоревну») in the nominative; unsure forms stay as printed. */
export function nominativeFullName(name: string): string {
  const [surname = '', first = '', patronymic = ''] = name.split(' ')
  const woman = /(?:вну|чну|вне|чне|вной|чной|вны|чны)$/u.test(patronymic)
  const man = /(?:вича|вичу|вичем|ьича|ьичу)$/u.test(patronymic)
  if (woman) {
    const clean = patronymic.replace(/(?:у|е|ой|ы)$/u, 'а')
    const given = first
      .replace(/(?:ию|ии|ией)$/u, 'ия')
      .replace(/(?:ю|ей)$/u, 'я')
      .replace(/(?:у|ой|ы)$/u, 'а')
    const family = surname.replace(/ую$/u, 'ая').replace(/([внй])(?:у|ой)$/u, '$1а')
    return `${family} ${given} ${clean}`
  }
  if (man) {
    const clean = patronymic.replace(/(?:а|у|ем)$/u, '')
    const given = first
      .replace(/(?:ея|ею)$/u, 'ей')
      .replace(/(?:ия|ию)$/u, 'ий')
      .replace(/(?:я|ю)$/u, 'ь')
      .replace(/(?:а|у|ом)$/u, '')
    const family = surname.replace(/(?:ого|ому)$/u, 'ий').replace(/([внк])(?:а|у|ым|ом)$/u, '$1')
    return `${family} ${given} ${clean}`
  }
  return name
}
