export interface Letter {
  /** Two letters with one key are one letter. */
  readonly key: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
}

/** The box from which the mail worker sends; a letter is kept with the transaction or not at all. */
export interface LetterBox {
  /** False when a letter with this key was put before. */
  readonly put: (letter: Letter) => Promise<boolean>
}
