import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../call.ts'
import { badToast } from '../../ui/toast.tsx'
import { schoolQuery, type SchoolCard } from './school-queries.ts'

export type Field = 'kind' | 'address' | 'founder' | 'phone' | 'email' | 'site'

interface Edit {
  readonly field: Field
  readonly value: string
}

/** Somebody else gave the same field another value while this person was typing. */
export interface Conflict extends Edit {
  readonly theirs: string
  readonly by: string | null
  readonly version: number
}

/**
 * Field by field, shown before the server answers. A newer version of the card is no conflict as long as this field is as
 * the person saw it: then the edit goes again on top of it. Else both values are shown and the person chooses.
 */
export function useEditCard(school: SchoolCard) {
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const key = schoolQuery(school.id).queryKey
  const put = (part: Partial<SchoolCard>) => client.setQueryData(key, (it) => it && { ...it, ...part })
  const send = async ({ field, value }: Edit, version: number): Promise<void> => {
    put(await call('PATCH /api/schools/{id}', { params: { id: school.id }, body: { version, [field]: value } }))
  }
  const edit = useMutation({
    mutationFn: async (wish: Edit & { readonly seen: string; readonly version: number }) => {
      put({ [wish.field]: wish.value })
      try {
        await send(wish, wish.version)
      } catch (error) {
        const current = error instanceof Problem && error.code === 'versionConflict' && error.details['current']
        if (!current) throw error
        const { version, [wish.field]: theirs } = current as Pick<SchoolCard, 'version' | Field>
        if ((theirs ?? '') === wish.seen) return send(wish, version)
        const by = error.details['by']
        setConflict({ ...wish, version, theirs: theirs ?? '', by: typeof by === 'string' ? by : null })
      }
    },
    onError: (error, wish) => {
      put({ [wish.field]: wish.seen })
      badToast({ text: error.message })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['schools'] }),
  })
  return {
    save: (field: Field, value: string) =>
      edit.mutate({ field, value, seen: school[field] ?? '', version: school.version }),
    conflict,
    keepMine: () => {
      if (conflict) edit.mutate({ ...conflict, seen: conflict.theirs })
      setConflict(null)
    },
    takeTheirs: () => {
      if (conflict) put({ [conflict.field]: conflict.theirs, version: conflict.version })
      setConflict(null)
    },
  }
}
