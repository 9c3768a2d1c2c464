import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: { executable: string; env: Record<string, string> }
  }
}

/** One unpacked Chromium for all files of a run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { executable, env, discard } = await findChromium()
  project.provide('chromium', { executable, env })
  return discard
}
