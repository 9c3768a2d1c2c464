import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { shortName } from '../../i18n/format.ts'
import { peopleForms as say } from '../../i18n/ru/people.ts'

interface Props {
  readonly label: string
  readonly value: string | null
  readonly onChange: (id: string | null, name: string) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  /** Not offered: the person the dialog is about. */
  readonly without?: string
}

const PAUSE_MS = 200

/** Somebody of the register, found by the first letters of the name or of the post. */
export function PersonPicker({ label, value, onChange, error, autoFocus = false, without }: Props) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const asked = chosen?.label === typed ? '' : q
  const { data } = useQuery({
    queryKey: ['people', 'pick', asked],
    queryFn: () => call('GET /api/people', { query: { limit: 20, ...(asked !== '' && { q: asked }) } }),
    placeholderData: keepPreviousData,
  })
  const found = (data?.items ?? [])
    .filter((it) => it.id !== without)
    .map((it) => {
      const post = it.posts.find(({ to }) => to === null)
      return { value: it.id, label: it.name, post: [post?.title, post?.organisation?.shortName].filter(Boolean) }
    })
  const options = chosen && !found.some((it) => it.value === chosen.value) ? [{ ...chosen, post: [] }, ...found] : found
  return (
    <Select
      label={label}
      placeholder={say.typeName}
      data={options.map(({ value: id, label: name }) => ({ value: id, label: name }))}
      // the server has found them, by more than the letters of the name
      filter={({ options: all }) => all}
      renderOption={({ option }) => {
        const it = options.find(({ value: id }) => id === option.value)
        return (
          <span>
            {option.label}
            {it && it.post.length > 0 && <small className="muted"> {it.post.join(', ')}</small>}
          </span>
        )
      }}
      searchable
      nothingFoundMessage={say.nobody}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      error={error}
      data-autofocus={autoFocus || undefined}
      onChange={(id, option) => {
        setChosen(option && { value: option.value, label: option.label })
        onChange(id, option ? shortName(option.label) : '')
      }}
    />
  )
}
