import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../scripts/setup/places'
import { isProblem } from '../scripts/setup/problem'
import { formatDuration, say } from '../scripts/setup/say'
import type { Snapshot } from '../src/shared/review/snapshot'
import { account } from './clients'
import { compareAll, type Comparison } from './compare'
import { buildEstate } from './estate/build-estate'
import type { Estate } from './expectation'
import { expectations } from './expectations/expectations'
import { startMoto } from './moto'
import { describeNotServed } from './not-served'
import { ensurePython } from './python'
import { openCommandLine, type CommandLine } from './review'

const resultFile = join(projectFolder, 'test-results', 'interop.json')
const notServedFile = join(projectFolder, 'interop', 'not-served.md')
const leastResources = 120

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The second opinion: reviews an estate in a server that others wrote, and compares with what was expected by hand. */
export const main = async (args: readonly string[]): Promise<number> => {
  const counts = await takeOpinion(args.includes('--write')).catch((thrown: unknown): Counts => {
    say(isProblem(thrown) ? thrown.message : thrown instanceof Error ? (thrown.stack ?? '') : String(thrown))
    return { passed: 0, failed: 1, skipped: 0 }
  })
  mkdirSync(join(projectFolder, 'test-results'), { recursive: true })
  writeFileSync(resultFile, `${JSON.stringify(counts)}\n`)
  say(`Interop: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.`)
  return counts.failed === 0 ? 0 : 1
}

const takeOpinion = async (write: boolean): Promise<Counts> => {
  const python = await ensurePython()
  if (python.kind === 'unreachable') {
    say(`Interop: skipped, because no package index can be reached to install moto from (${python.reason}).`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-interop-'))
  const moto = await timed('moto starts', () => startMoto(python.executable))
  try {
    const estate = await timed('estate is built', () => buildEstate(moto.url))
    const { passed, problems } = await compareReviews(await openCommandLine(folder, moto.url), estate, moto.url, write)
    problems.forEach((problem) => say(`  ${problem}`))
    return { passed, failed: problems.length, skipped: 0 }
  } finally {
    await moto.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const timed = async <Value>(title: string, work: () => Promise<Value>): Promise<Value> => {
  const start = performance.now()
  const value = await work()
  say(`Interop: ${title}: ${formatDuration(performance.now() - start)}`)
  return value
}

const compareReviews = async (
  cli: CommandLine,
  estate: Estate,
  endpoint: string,
  write: boolean,
): Promise<Comparison> => {
  const first = await timed('first review', () => cli.review('first'))
  if (!first.snapshot) return { passed: 0, problems: [`The review wrote no snapshot: ${first.stderr}`] }
  const { snapshot } = first
  const second = await timed('second review', () => cli.review('second'))
  const verified = await cli.run('verify', first.file)
  const checks = snapshot.checks.list.map(({ id }) => id)
  const compared = compareAll(expectations, checks, snapshot.outcomes, estate)
  const facts: readonly (readonly [isTrue: boolean, otherwise: string])[] = [
    [estate.size >= leastResources, `The estate has ${estate.size} resources, fewer than ${leastResources}.`],
    [first.code === 3, `The review exited with ${first.code}, and 3 is due: not all was assessed. ${first.stderr}`],
    [
      second.snapshot?.contentDigest === snapshot.contentDigest,
      `A second review gave another content digest: ${describeDifference(snapshot, second.snapshot)}.`,
    ],
    [verified.code === 0, `The snapshot does not verify: ${verified.stderr}`],
    ...documentFacts(snapshot, endpoint),
    ...notServedFacts(snapshot, write),
  ]
  const wrong = facts.flatMap(([isTrue, otherwise]) => (isTrue ? [] : [otherwise]))
  return {
    passed: compared.passed + facts.length - wrong.length,
    problems: [...compared.problems, ...wrong],
  }
}

/** The outcomes in which two reviews differ, for whoever has to find out why. */
const describeDifference = (first: Snapshot, second: Snapshot | undefined): string => {
  if (!second) return 'it wrote no snapshot'
  const texts = new Set(second.outcomes.map((outcome) => JSON.stringify(outcome)))
  const changed = first.outcomes.filter((outcome) => !texts.has(JSON.stringify(outcome)))
  const names = changed.map(
    ({ check, region, gap }) => `${check} in ${region} (${gap ? JSON.stringify(gap) : 'no gap'})`,
  )
  return names.length === 0 ? 'the outcomes are the same, the facts are not' : names.join(', ')
}

/** Rows that a page has and the other has not. */
const describeRows = (page: string, other: string): string =>
  page
    .split('\n')
    .filter((row) => !other.split('\n').includes(row))
    .join(' ')

const documentFacts = ({ accounts, calls, sample }: Snapshot, endpoint: string) =>
  [
    [accounts.length === 1 && accounts[0]?.id === account, `The account is ${accounts[0]?.id}, and not ${account}.`],
    [accounts[0]?.endpoint === endpoint, 'The account does not name the endpoint, which is not AWS.'],
    [accounts[0]?.error === undefined, `The account has an error: ${accounts[0]?.error?.text}`],
    [!sample, 'The snapshot says that it is of the sample organization.'],
    [
      calls.some(({ service, operation, count }) => service === 's3' && operation === 'GetBucketPolicy' && count > 0),
      'The calls that were made are not recorded.',
    ],
  ] as const

const notServedFacts = ({ outcomes }: Snapshot, write: boolean) => {
  const page = describeNotServed(outcomes)
  if (write) writeFileSync(notServedFile, page)
  const stored = readFileSync(notServedFile, 'utf8')
  const unserved = outcomes.filter(({ status }) => status === 'notAssessed')
  const lacking = outcomes.filter(({ check }) => check.startsWith('wellarchitected-'))
  return [
    [
      stored === page,
      `interop/not-served.md is not up to date (npm run interop -- --write): new ${describeRows(page, stored)}, gone ${describeRows(stored, page)}.`,
    ],
    [unserved.every(({ verdicts }) => verdicts.length === 0), 'A check that was not assessed has verdicts.'],
    [unserved.every(({ gap }) => gap !== undefined), 'A check was not assessed, and nobody says why.'],
    [
      lacking.length > 0 && lacking.every(({ status, gap }) => status === 'notAssessed' && gap?.kind === 'failed'),
      'The server has no Well-Architected Tool and answers with a web page, and yet its checks gave an answer.',
    ],
  ] as const
}
