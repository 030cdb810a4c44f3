import type { BrowserWindow } from 'electron'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/ipc/result'
import type { Overview } from '../../shared/ipc/views'
import { printPage, writeWhole } from './print'

/** What the demo shows when it has ended. */
export type DemoSources = {
  readonly overview: () => Promise<Result<Overview>>
  readonly reportHtml: () => Promise<Result<{ readonly html: string; readonly name: string }>>
}

const readyWithin = 30_000

/** Waits until the window shows the overview of this snapshot. */
const waitForOverview = async (window: BrowserWindow, snapshot: string): Promise<void> => {
  const shown = `Boolean(document.querySelector('[data-testid="overview"][data-snapshot=${JSON.stringify(snapshot)}]'))`
  const end = Date.now() + readyWithin
  while (!(await window.webContents.executeJavaScript(shown))) {
    if (Date.now() > end) throw new Error('The overview did not come up in the window')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const capture = async (window: BrowserWindow, theme: 'light' | 'dark', snapshot: string): Promise<Buffer> => {
  await window.webContents.executeJavaScript(
    `window.localStorage.setItem('plumbline-theme', '${theme}'); document.querySelector('[data-testid="overview"]')?.removeAttribute('data-snapshot'); location.hash = '#/overview'; location.reload()`,
  )
  await waitForOverview(window, snapshot)
  // Charts draw themselves in; a picture in between would show half of them.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  return (await window.webContents.capturePage()).toPNG()
}

const scoreLines = ({ scores, coverage }: Overview): readonly string[] =>
  scores.organization.map(({ pillar, score, light }) => {
    const covered = coverage.organization.find((one) => one.pillar === pillar)
    const value = score === null ? 'not assessed' : score.toFixed(1)
    return `${pillar.padEnd(24)} ${value.padStart(12)}  ${light.padEnd(6)} evidence on ${covered?.practices.withEvidence ?? 0} of ${covered?.practices.all ?? 0} practices`
  })

/** Leaves the overview as pictures and the report as PDF in a folder, and prints the pillar scores. */
export const saveDemo = async (
  window: BrowserWindow,
  folder: string,
  sources: DemoSources,
): Promise<Result<readonly string[]>> => {
  const overview = await sources.overview()
  if (!overview.ok) return overview
  const report = await sources.reportHtml()
  if (!report.ok) return report
  await mkdir(folder, { recursive: true })
  window.setContentSize(1440, 1900)
  const { snapshot } = overview.value.snapshot
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['overview-dark.png', await capture(window, 'dark', snapshot)],
    ['overview.png', await capture(window, 'light', snapshot)],
    ['report.pdf', await printPage(report.value.html)],
  ]
  for (const [name, bytes] of files) {
    const written = await writeWhole(join(folder, name), bytes)
    if (!written.ok) return written
  }
  return ok([...scoreLines(overview.value), ...files.map(([name]) => join(folder, name))])
}
