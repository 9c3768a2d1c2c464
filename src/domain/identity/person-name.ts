/** A person's name as far as a text gives it; `initials` are «А.П.» or «А.», without spaces. */
export interface PersonName {
  readonly surname: string
  readonly initials: string
  readonly given: string | null
  readonly patronymic: string | null
}
