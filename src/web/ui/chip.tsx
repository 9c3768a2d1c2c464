import {
  IconBriefcase,
  IconBuilding,
  IconFileText,
  IconLink,
  IconPercentage,
  IconPhoto,
  IconSchool,
  IconTable,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { initials, shortName } from '../i18n/format.ts'
import { StateGlyph } from './state-glyph.tsx'

const ICONS = {
  post: IconBriefcase,
  organisation: IconBuilding,
  school: IconSchool,
  group: IconUsersGroup,
  file: IconFileText,
  table: IconTable,
  picture: IconPhoto,
  link: IconLink,
  figure: IconPercentage,
} as const
export type ChipIcon = keyof typeof ICONS

export function Avatar({ name, small = false }: { readonly name: string; readonly small?: boolean }) {
  return (
    <span className={small ? 'ava s' : 'ava'} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

interface Props {
  readonly kind: ChipIcon | 'person'
  readonly children: string
  readonly detail?: ReactNode
  /** Doubtful reading: yellow with «?». */
  readonly doubt?: boolean
  /** Not found, unknown: dashed. */
  readonly absent?: boolean
}

/** A person, a post, a school, a body: something with a name of its own. */
export function Chip({ kind, children, detail, doubt = false, absent = false }: Props) {
  const classes = ['chip', kind === 'person' && !absent && 'round', doubt && 'doubt', absent && 'none']
  const Icon = kind === 'person' ? null : ICONS[kind]
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      {doubt ? (
        <StateGlyph of="doubt" />
      ) : Icon ? (
        <Icon className="ic" aria-hidden />
      ) : (
        !absent && <Avatar name={children} small />
      )}
      <span className="ell">{kind === 'person' ? shortName(children) : children}</span>
      {detail !== undefined && <small>{detail}</small>}
    </span>
  )
}
