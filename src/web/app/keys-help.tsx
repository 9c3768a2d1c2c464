import { Modal } from '@mantine/core'
import { frame } from '../i18n/ru/frame.ts'
import { Kbd } from '../ui/kbd.tsx'

const { keys } = frame

/** «Ctrl K» is one key cap; «G, потом О» are two with a word between. */
function Caps({ of }: { readonly of: string }) {
  const [first = '', then] = of.split(', потом ')
  const single = first.startsWith('Ctrl') ? [first] : first.split(/\s/)
  return (
    <>
      {single.map((it) => (
        <Kbd key={it}>{it}</Kbd>
      ))}
      {then !== undefined && (
        <>
          {' потом '}
          <Kbd>{then}</Kbd>
        </>
      )}
    </>
  )
}

export default function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={keys.title} size={480}>
      {(
        [
          [keys.everywhere, keys.rows],
          [keys.lists, keys.listRows],
        ] as const
      ).map(([title, rows]) => (
        <section key={title} className="keys-help">
          <h3 className="h3">{title}</h3>
          <dl>
            {rows.map(([combo = '', what]) => (
              <div key={combo}>
                <dt>
                  <Caps of={combo} />
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="sm muted">{keys.note}</p>
    </Modal>
  )
}
