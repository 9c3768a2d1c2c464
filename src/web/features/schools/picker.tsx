import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'

const say = all.dialog.picker
const SHOWN = 12

export interface Picked {
  readonly id: string
  readonly title: string
}

interface Row extends Picked {
  /** Tells namesakes apart. */
  readonly detail: string
}

interface Props {
  readonly label: string
  readonly error?: string | undefined
  readonly onChange: (picked: Picked | null) => void
}

interface PickerProps extends Props {
  /** Names the kind of records in the cache. */
  readonly kind: string
  readonly find: (q: string) => Promise<readonly Row[]>
}

/** One record out of any number: the server finds it by the words typed. */
function Picker({ label, error, kind, find, onChange }: PickerProps) {
  const box = useCombobox()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const found = useQuery({
    queryKey: ['schools', 'picker', kind, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
  })
  const rows = (found.data ?? []).slice(0, SHOWN)
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        const row = rows.find((it) => it.id === id)
        if (!row) return
        setText(row.title)
        onChange(row)
        box.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={say.search}
          error={error}
          value={text}
          data-autofocus
          autoComplete="off"
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value)
            onChange(null)
            box.openDropdown()
            box.updateSelectedOptionIndex()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={260} style={{ overflowY: 'auto' }}>
          {rows.map((it) => (
            <Combobox.Option key={it.id} value={it.id}>
              <span className="m">{it.title}</span>
              <span className="sm muted ell sch-option">{it.detail}</span>
            </Combobox.Option>
          ))}
          {rows.length === 0 && !found.isPending && <Combobox.Empty>{say.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** `except` is not offered. */
export function SchoolPicker({ except, ...props }: Props & { readonly except: string }) {
  return (
    <Picker
      {...props}
      kind="school"
      find={async (q) => {
        const { items } = await call('GET /api/schools', { query: { q, limit: SHOWN + 1 } })
        return items
          .filter((it) => it.id !== except)
          .map(({ id, shortName, name }) => ({ id, title: shortName, detail: name }))
      }}
    />
  )
}

export function PersonPicker(props: Props) {
  return (
    <Picker
      {...props}
      kind="person"
      find={async (q) => {
        const { items } = await call('GET /api/people', { query: { q, limit: SHOWN } })
        return items.map(({ id, name, posts: [post] }) => ({
          id,
          title: name,
          detail: post ? [post.title, post.organisation?.shortName].filter(Boolean).join(', ') : '',
        }))
      }}
    />
  )
}
