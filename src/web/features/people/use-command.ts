import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '../../ui/toast.tsx'

/** A command of a dialog: when it is done, every list that speaks of people is read anew, and the dialog closes. */
export function useCommand<Input = void>(run: (input: Input) => Promise<unknown>, done: string, onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      toast({ text: done })
      onClose()
    },
    onSettled: () =>
      Promise.all(
        [['people'], ['bodies'], ['schools'], ['obligations'], ['session']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
