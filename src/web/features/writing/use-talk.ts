import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../call.ts'
import { useDesk } from './desk-context.ts'
import { sheetQuery } from './writing-queries.ts'

/** A command of the talk about a plan; the sheet is asked for anew after it. */
export function useTalk<Wish = void>(command: (wish: Wish) => Promise<unknown>) {
  const { view } = useDesk()
  const client = useQueryClient()
  return useMutation<unknown, Problem, Wish>({
    mutationFn: command,
    onSettled: () => client.invalidateQueries({ queryKey: sheetQuery(view.id).queryKey }),
  })
}
