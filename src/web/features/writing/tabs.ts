export const TABS = ['measures', 'passport', 'order', 'people', 'agreement', 'preview'] as const
export type Tab = (typeof TABS)[number]

/** The part of the plan in the address; the measures where it says nothing. */
export const readTab = (search: Record<string, unknown>): { tab?: Tab } => {
  const tab = TABS.find((it) => it === search['tab'])
  return tab === undefined || tab === 'measures' ? {} : { tab }
}
