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
