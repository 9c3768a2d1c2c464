import { IconFileText } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dayRange, paperDay } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { Printed } from '../../ui/printed.tsx'
import type { Plan } from './queries.ts'

const say = words.passport

/** What the order says of itself, in its own words, and the file they stand in. */
export function Passport({ of: plan }: { readonly of: Plan }) {
  const it = plan.passport
  return (
    <dl className="facts-list">
      {it && (
        <>
          <Fact name={say.document}>
            <Printed absent={say.absent}>{it.title}</Printed>
          </Fact>
          <Fact name={say.issuer}>
            <Printed absent={say.absent}>{it.issuer}</Printed>
          </Fact>
          <Fact name={say.requisites}>
            <Printed absent={say.absent}>
              {it.date || it.number ? words.order(it.date ? paperDay(it.date) : '', it.number ?? '') : ''}
            </Printed>
          </Fact>
          <Fact name={say.signatory}>
            <Printed absent={say.absent}>{it.signatory?.name ?? ''}</Printed>
            {it.signatory?.position && <span className="doc soft">, {it.signatory.position}</span>}
          </Fact>
          {it.executor && (
            <Fact name={say.executor}>
              <Printed>{it.executor}</Printed>
            </Fact>
          )}
        </>
      )}
      <Fact name={say.period}>{dayRange(plan.periodFrom, plan.periodTo)}</Fact>
      <ListFact name={say.basis} texts={it?.basis.map((act) => act.text) ?? []} />
      {plan.goal !== null && (
        <Fact name={say.goal}>
          <Printed>{plan.goal}</Printed>
        </Fact>
      )}
      <ListFact name={say.tasks} texts={plan.tasks} />
      <ListFact
        name={say.annexes}
        texts={it?.annexes.map((one) => [one.reference || one.number, one.title].filter(Boolean).join('. ')) ?? []}
      />
      {plan.fileId !== null && (
        <Fact name={say.source}>
          <a className="lnk" href={`/api/files/${plan.fileId}/content`} target="_blank" rel="noreferrer">
            <IconFileText className="ic" aria-hidden /> {say.openSource}
          </a>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ListFact({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Fact name={name}>
      {texts.length === 1 ? (
        <Printed>{texts[0] ?? ''}</Printed>
      ) : (
        <ol className="doc numbered">
          {texts.map((it, i) => (
            <li key={i}>{it}</li>
          ))}
        </ol>
      )}
    </Fact>
  )
}
