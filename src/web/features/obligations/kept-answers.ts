import type { AnswerDraft } from './answer-draft.ts'

/** The part of `localStorage` that is used, so that tests need no browser. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** An answer that was sent by the person and has not reached the server yet. */
export interface WaitingAnswer {
  readonly obligationId: string
  /** The repeat key of the request: the server takes it once, however often it is sent. */
  readonly key: string
  readonly draft: AnswerDraft
  readonly title: string
}

interface Kept {
  readonly drafts: Readonly<Record<string, AnswerDraft>>
  readonly waiting: readonly WaitingAnswer[]
}
const NOTHING: Kept = { drafts: {}, waiting: [] }

function parse(text: string | null): Kept {
  if (text === null) return NOTHING
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<Kept>) }
  } catch {
    return NOTHING
  }
}

/**
 * Typed answers of one person on this device: they outlive a closed page, a lost connection and an ended sign-in.
 * Another person on the same device never sees them (the key holds the account).
 */
export function keptAnswers(shelf: Shelf, userId: string) {
  const name = `vekha.answers.${userId}`
  const read = () => parse(shelf.getItem(name))
  const write = (next: Kept) => {
    if (Object.keys(next.drafts).length === 0 && next.waiting.length === 0) shelf.removeItem(name)
    else shelf.setItem(name, JSON.stringify(next))
  }
  const without = (kept: Kept, obligationId: string): Kept => {
    const { [obligationId]: _, ...drafts } = kept.drafts
    return { drafts, waiting: kept.waiting.filter((it) => it.obligationId !== obligationId) }
  }
  return {
    draft: (obligationId: string): AnswerDraft | null => read().drafts[obligationId] ?? null,
    keep: (obligationId: string, draft: AnswerDraft) => {
      const kept = read()
      write({ ...kept, drafts: { ...kept.drafts, [obligationId]: draft } })
    },
    forget: (obligationId: string) => write(without(read(), obligationId)),
    waiting: (): readonly WaitingAnswer[] => read().waiting,
    /** The draft becomes a waiting answer; a second one for the same obligation replaces the first. */
    enqueue: (answer: WaitingAnswer) => {
      const kept = without(read(), answer.obligationId)
      write({ ...kept, waiting: [...kept.waiting, answer] })
    },
    /** A refused answer goes back to the drafts, where the person finds it as it was typed. */
    takeBack: (obligationId: string) => {
      const kept = read()
      const answer = kept.waiting.find((it) => it.obligationId === obligationId)
      const rest = without(kept, obligationId)
      write(answer ? { ...rest, drafts: { ...rest.drafts, [obligationId]: answer.draft } } : rest)
    },
  }
}
export type KeptAnswers = ReturnType<typeof keptAnswers>

export type Delivery = 'sent' | 'unreachable' | 'signedOut' | { readonly refused: string }

/**
 * Sends the waiting answers in order. Stops at the first sign that nothing can pass now (no connection, ended sign-in);
 * a refusal concerns one answer only.
 */
export async function deliver(
  kept: KeptAnswers,
  send: (answer: WaitingAnswer) => Promise<Delivery>,
): Promise<{
  readonly sent: readonly WaitingAnswer[]
  readonly refused: readonly { answer: WaitingAnswer; title: string }[]
}> {
  const sent: WaitingAnswer[] = []
  const refused: { answer: WaitingAnswer; title: string }[] = []
  for (const answer of kept.waiting()) {
    const outcome = await send(answer)
    if (outcome === 'unreachable' || outcome === 'signedOut') break
    if (outcome === 'sent') {
      kept.forget(answer.obligationId)
      sent.push(answer)
    } else {
      kept.takeBack(answer.obligationId)
      refused.push({ answer, title: outcome.refused })
    }
  }
  return { sent, refused }
}
