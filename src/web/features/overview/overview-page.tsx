import { Page } from '../../app/page.tsx'
export function OverviewPage() {
  return <Page title="Обзор">…</Page>
}
