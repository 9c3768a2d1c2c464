/** Subject and text of a letter; plain text, so that it reads anywhere. */
export interface Letter {
  readonly subject: string
  readonly body: string
}

export const invitationLetter = (it: { name: string; inviter: string; territory: string; link: string }): Letter => ({
  subject: `Приглашение в Веху: ${it.territory}`,
  body: `Здравствуйте, ${it.name}.

${it.inviter} приглашает вас в Веху, где ведутся дорожные карты поддержки школ (${it.territory}).
Чтобы задать пароль и войти, откройте ссылку. Она действует 7 дней:

${it.link}
`,
})

export const resetLetter = (it: { name: string; link: string }): Letter => ({
  subject: 'Новый пароль для Вехи',
  body: `Здравствуйте, ${it.name}.

Кто-то, скорее всего вы, попросил задать новый пароль. Откройте ссылку, она действует один час:

${it.link}

Если вы об этом не просили, ничего делать не нужно: прежний пароль остаётся в силе.
`,
})

export const newDeviceLetter = (it: {
  name: string
  device: string
  address: string
  /** In words: «24 ноября 2026 г. в 14:05». */
  at: string
  home: string
}): Letter => ({
  subject: 'Вход с нового устройства',
  body: `Здравствуйте, ${it.name}.

В Веху вошли под вашей почтой с устройства, которого раньше не было:

${it.device}, адрес ${it.address}, ${it.at}

Если это вы, ничего делать не нужно. Если нет, откройте Веху, завершите этот вход («Где вы вошли» в меню под вашим именем)
и задайте новый пароль:

${it.home}
`,
})

export const secondStepResetLetter = (it: { name: string; by: string }): Letter => ({
  subject: 'Второй шаг входа сброшен',
  body: `Здравствуйте, ${it.name}.

${it.by} сбросил(а) второй шаг вашего входа в Веху: код с телефона больше не спрашивается, все входы завершены.
Войдите с паролем и настройте второй шаг заново.

Если вы об этом не просили, сообщите администратору.
`,
})
