import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '../../ui/toast.tsx'

/** One command on schools: afterwards everything that shows them is asked anew, and the person is told. */
export function useCommand<Input, Answered>(
  run: (input: Input) => Promise<Answered>,
  done: (input: Input, answer: Answered) => string,
  afterwards: (answer: Answered) => void = () => undefined,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: (answer, input) => {
      toast({ text: done(input, answer) })
      afterwards(answer)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['schools'] }),
  })
}
