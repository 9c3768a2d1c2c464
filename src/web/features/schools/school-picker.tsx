import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { schools as all } from '../../i18n/ru/schools.ts'

const say = all.dialog.mentor
const SHOWN = 12

interface Props {
  readonly label: string
  readonly error?: string | undefined
  /** Not offered. */
  readonly except: string
  readonly onChange: (school: { readonly id: string; readonly shortName: string } | null) => void
}

/** One school out of any number: the server finds it by the words typed. */
export function SchoolPicker({ label, error, except, onChange }: Props) {
  const box = useCombobox()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const found = useQuery({
    queryKey: ['schools', 'picker', asked],
    queryFn: () => call('GET /api/schools', { query: { q: asked, limit: SHOWN + 1 } }),
    placeholderData: keepPreviousData,
  })
  const schools = (found.data?.items ?? []).filter((it) => it.id !== except).slice(0, SHOWN)
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        const school = schools.find((it) => it.id === id)
        if (!school) return
        setText(school.shortName)
        onChange(school)
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
          {schools.map((it) => (
            <Combobox.Option key={it.id} value={it.id}>
              <span className="m">{it.shortName}</span>
              <span className="sm muted ell sch-option">{it.name}</span>
            </Combobox.Option>
          ))}
          {schools.length === 0 && !found.isPending && <Combobox.Empty>{say.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
