import { Page } from '../../app/page.tsx'
export function PlansPage() {
  return <Page title="Дорожные карты">…</Page>
}
