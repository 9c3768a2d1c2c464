import { Button } from '@mantine/core'
import { people as say } from '../../i18n/ru/people.ts'

interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** The next rows of a paged list, as long as there are any. */
export function MoreButton({ of }: { readonly of: Paged }) {
  if (!of.hasNextPage) return null
  return (
    <div className="pp-more">
      <Button disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {of.isFetchingNextPage ? say.loading : say.more}
      </Button>
    </div>
  )
}
