import { Button } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { secondStep } from '../../i18n/ru/second-step.ts'
import { useSession } from '../../session.ts'
import { toast } from '../../ui/toast.tsx'

const { codes: words } = secondStep

/** The recovery codes, shown this once: to be copied, kept as a file or printed. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { email } = useSession()
  const text = `${words.fileHead(email)}\n\n${codes.join('\n')}\n`
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    toast({ text: words.copied })
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="sub">{words.sub}</p>
      <ul className="recovery" aria-label={words.list}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="acts">
        <Button leftSection={<IconCopy className="ic" aria-hidden />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.file}
          leftSection={<IconDownload className="ic" aria-hidden />}
        >
          {words.download}
        </Button>
        <Button leftSection={<IconPrinter className="ic" aria-hidden />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <Button variant="filled" size="md" fullWidth onClick={onDone}>
        {words.done}
      </Button>
    </>
  )
}
