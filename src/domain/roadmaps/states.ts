/** The life of a roadmap: written, agreed, approved by an order, carried out, summed up, put away. */
export const ROADMAP_STATES = ['draft', 'onAgreement', 'approved', 'active', 'completed', 'archived'] as const
export type RoadmapState = (typeof ROADMAP_STATES)[number]
