import { findPillar } from '../../shared/framework/lookup'
import type { TrendPoint } from '../../shared/ipc/views'
import { printable } from '../../shared/printable'
import { describeGap } from '../../shared/review/gap'
import type { Snapshot } from '../../shared/review/snapshot'
import { findingsByCheck, groupGaps } from '../../shared/review/summary'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => printable(text).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')

/** The report of a snapshot as one self-contained page without script. */
export const reportPage = (snapshot: Snapshot, _trend: readonly TrendPoint[] = []): string => {
  const checks = snapshot.checks.list
  const scores = snapshot.scores.organization.map(
    ({ pillar, score, light }) =>
      `<tr><td>${escape(findPillar(pillar)?.name ?? pillar)}</td><td>${score ?? 'not assessed'}</td><td>${light}</td></tr>`,
  )
  const findings = findingsByCheck(snapshot.outcomes, checks).map(
    ({ check, severity, findings: count }) =>
      `<tr><td>${severity}</td><td>${escape(check.failureTitle)}</td><td>${count}</td></tr>`,
  )
  const gaps = groupGaps(snapshot.outcomes).map(
    ({ gap, checks: count }) => `<tr><td>${escape(describeGap(gap))}</td><td>${count}</td></tr>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plumbline report ${escape(snapshot.snapshot)}</title></head>
<body><h1>Well-Architected review</h1><p>Digest ${escape(snapshot.digest)}</p>
<h2>Scores</h2><table>${scores.join('')}</table><h2>Findings</h2><table>${findings.join('')}</table>
<h2>What could not be looked at</h2><table>${gaps.join('')}</table></body></html>`
}
