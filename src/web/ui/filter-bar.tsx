import { Combobox, useCombobox } from '@mantine/core'
import { IconChevronDown, IconSearch, IconX, type Icon } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { kit } from '../i18n/ru/kit.ts'
import { useKeys } from './keys.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly glyph?: ReactNode
}

interface ChipProps {
  readonly label: string
  readonly icon: Icon
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

const MANY = 10

/** One condition: a border while open to all, tint and a cross when set. */
export function FilterChip({ label, icon: ChipIcon, options, value, onChange }: ChipProps) {
  const [text, setText] = useState('')
  const box = useCombobox({
    onDropdownClose: () => {
      setText('')
      box.resetSelectedOption()
    },
    onDropdownOpen: () => {
      if (options.length > MANY) box.focusSearchInput()
    },
  })
  const set = options.find((it) => it.value === value)
  const shown = options.filter((it) => it.label.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <span className="fchip-box">
      <Combobox
        store={box}
        position="bottom-start"
        width={240}
        onOptionSubmit={(chosen) => {
          onChange(chosen)
          box.closeDropdown()
        }}
      >
        <Combobox.Target targetType="button">
          <button type="button" className={set ? 'fchip set' : 'fchip'} onClick={() => box.toggleDropdown()}>
            {set?.glyph ?? <ChipIcon className="ic" aria-hidden />}
            {set ? (
              <>
                <span className="vh">{label}: </span>
                {set.label}
              </>
            ) : (
              label
            )}
            {!set && <IconChevronDown className="ic" aria-hidden />}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {options.length > MANY && (
            <Combobox.Search
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              placeholder={kit.search}
              aria-label={kit.search}
            />
          )}
          <Combobox.Options aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
            {shown.map((it) => (
              <Combobox.Option key={it.value} value={it.value} active={it.value === value}>
                <span className="row">
                  {it.glyph}
                  {it.label}
                </span>
              </Combobox.Option>
            ))}
            {shown.length === 0 && <Combobox.Empty>{kit.nothing}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {set && (
        <button type="button" className="fchip-x" aria-label={kit.remove(label)} onClick={() => onChange(undefined)}>
          <IconX className="ic" aria-hidden />
        </button>
      )}
    </span>
  )
}

const PAUSE_MS = 250

/** Words or a number among the conditions; `/` leads here. */
export function FilterSearch({
  value,
  onChange,
  placeholder = kit.filterSearch,
}: {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly placeholder?: string
}) {
  const [text, setText] = useState(value ?? '')
  const input = useRef<HTMLInputElement>(null)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    // the address changed from elsewhere: «Сбросить», the browser's back
    setKnown(value)
    if ((value ?? '') !== text.trim()) setText(value ?? '')
  }
  useKeys({ Slash: () => input.current?.focus() })
  useEffect(() => {
    const next = text.trim() === '' ? undefined : text.trim()
    if (next === value) return
    const timer = setTimeout(() => onChange(next), PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text, value, onChange])
  return (
    <label className={value === undefined ? 'fchip' : 'fchip set'}>
      <IconSearch className="ic" aria-hidden />
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
        }}
      />
    </label>
  )
}

interface BarProps {
  readonly children: ReactNode
  /** «11 из 436». */
  readonly found: string
  /** Absent when no condition is set. */
  readonly onReset?: (() => void) | undefined
  /** «Плотно», «Сохранить вид». */
  readonly tools?: ReactNode
}

export function FilterBar({ children, found, onReset, tools }: BarProps) {
  return (
    <div className="pad filters" role="search">
      {children}
      <span className="grow" />
      <span className="sm muted nw" role="status">
        {found}
      </span>
      {onReset && (
        <button type="button" className="lnk sm as-link" onClick={onReset}>
          {kit.reset}
        </button>
      )}
      {tools}
    </div>
  )
}
