import { weekdayOf, type Day } from '#domain/kernel/index.ts'
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { paperDay } from '../i18n/format.ts'
import { kit } from '../i18n/ru/kit.ts'
import { readTypedDay } from './typed-day.ts'

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** ISO day, or '' for none. */
  readonly value: string
  /** Also used for what the year is when only «14.05» is typed. */
  readonly near: string
  readonly onChange: (day: string) => void
}

/** A day typed as people write it («14.05.2026», «14.5»), or picked from the browser's calendar. */
export function DayField({ value, near, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const leave = () => {
    if (typed === null) return
    const day = typed.trim() === '' ? '' : readTypedDay(typed, near)
    if (day !== null) onChange(day)
    setTyped(null)
  }
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={kit.day.placeholder}
      description={value === '' ? undefined : kit.day.weekdays[weekdayOf(value as Day) - 1]}
      {...rest}
      value={typed ?? (value === '' ? '' : paperDay(value))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const day = readTypedDay(text, near)
        if (day !== null && text.trim().length >= 8) onChange(day)
      }}
      onBlur={leave}
      rightSection={
        <>
          <ActionIcon aria-label={kit.day.open} onClick={() => picker.current?.showPicker()}>
            <IconCalendarEvent className="ic" aria-hidden />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            className="vh"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            onChange={(event) => {
              setTyped(null)
              onChange(event.currentTarget.value)
            }}
          />
        </>
      }
    />
  )
}
