import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Who may import whom: one row for each part of the house, as `docs/architecture.md` shows them. */
export interface ImportRow {
  /** Name of the part, as it stands in the gate's findings. */
  readonly part: string
  /** The files of the part, as a regular expression over paths from the project's folder. */
  readonly files: string
  /** What they may import besides: regular expressions over paths; `$1` is the first group of `files`. */
  readonly may: readonly string[]
  /** Whether Node's own modules are among it. */
  readonly node: boolean
}

const shared = '^src/shared/'
const makeFolder = '^src/main/make-folder\\.ts$'
const anyFacts = '^src/main/services/[^/]+/facts\\.ts$'
const derived = '^src/main/services/derived/'
const fact = '^src/main/engine/fact\\.ts$'
const check = '^src/main/engine/check\\.ts$'
/** A service's pure helpers: `judge.ts`, and `judge….ts` where one file would grow too long. */
const ownJudge = '^src/main/services/$1/judge[^/]*\\.ts$'
const anyClient = packages('@aws-sdk/client-[^/]+')
const compositionOfMain =
  '^src/main/(aws|engine|services|scope|review|wellarchitected|workload-views|history|report|sample|aws-config|settings|registry|default-home)\\b'

/** Paths of packages, by regular expressions over their names. */
function packages(...names: readonly string[]): string {
  return `^node_modules/(@types/)?(${names.join('|')})/`
}

/** The rows. A file of `src` belongs to the first row whose `files` fit; one that fits none is a finding. */
export const importRows: readonly ImportRow[] = [
  { part: 'shared', files: shared, may: [shared, packages('zod', 'ipaddr\\.js', 'canonicalize')], node: false },
  {
    part: 'checks',
    files: '^src/main/services/([^/]+)/checks/[^/]+\\.check\\.ts$',
    may: [check, fact, anyFacts, ownJudge, derived, shared],
    node: false,
  },
  {
    part: 'cases',
    files: '^src/main/services/([^/]+)/checks/[^/]+\\.cases\\.ts$',
    may: [
      '^src/main/engine/(cases|check)\\.ts$',
      '^src/main/services/$1/checks/[^/]+\\.check\\.ts$',
      '^src/main/services/[^/]+/samples[^/]*\\.ts$',
      anyFacts,
      shared,
    ],
    node: false,
  },
  { part: 'derived', files: derived, may: [check, fact, anyFacts, derived, shared], node: false },
  {
    part: 'facts',
    files: '^src/main/services/([^/]+)/facts\\.ts$',
    may: [fact, anyFacts, shared, packages('zod')],
    node: false,
  },
  {
    part: 'judge',
    files: '^src/main/services/([^/]+)/judge[^/]*\\.ts$',
    may: [check, fact, anyFacts, ownJudge, derived, shared],
    node: false,
  },
  {
    part: 'samples',
    files: '^src/main/services/([^/]+)/samples[^/]*\\.ts$',
    may: [anyFacts, fact, '^src/main/services/[^/]+/samples[^/]*\\.ts$', shared],
    node: false,
  },
  {
    part: 'collector',
    files: '^src/main/services/([^/]+)/collector\\.ts$',
    may: [
      '^src/main/services/$1/facts\\.ts$',
      '^src/main/engine/(collector|fact)\\.ts$',
      '^src/main/aws/',
      shared,
      anyClient,
    ],
    node: false,
  },
  {
    part: 'engine',
    files: '^src/main/engine/',
    may: ['^src/main/engine/', shared, packages('zod', 'canonicalize')],
    node: true,
  },
  {
    part: 'history',
    files: '^src/main/history/',
    may: ['^src/main/history/', makeFolder, shared, packages('better-sqlite3', 'canonicalize', 'zod')],
    node: true,
  },
  { part: 'report', files: '^src/main/report/', may: ['^src/main/report/', shared], node: false },
  {
    part: 'wellarchitected',
    files: '^src/main/wellarchitected/',
    may: ['^src/main/wellarchitected/', '^src/main/aws/', shared, packages('zod', '@aws-sdk/client-wellarchitected')],
    node: false,
  },
  {
    part: 'workload-views',
    files: '^src/main/workload-views/',
    may: ['^src/main/(workload-views|history)/', shared, packages('zod')],
    node: false,
  },
  {
    part: 'aws',
    files: '^src/main/aws/',
    may: [
      '^src/main/aws/',
      shared,
      packages('@smithy/[^/]+', '@aws-sdk/core', '@aws-sdk/credential-providers', '@aws-sdk/client-(sts|sso|sso-oidc)'),
      packages('https-proxy-agent', 'proxy-from-env', 'zod', '@secretlint/[^/]+'),
    ],
    node: true,
  },
  {
    part: 'aws-config',
    files: '^src/main/aws-config/',
    may: ['^src/main/aws-config/', '^src/main/aws/', shared, packages('@smithy/shared-ini-file-loader')],
    node: true,
  },
  {
    part: 'settings',
    files: '^src/main/settings/',
    may: ['^src/main/settings/', makeFolder, shared, packages('zod')],
    node: true,
  },
  {
    part: 'scope',
    files: '^src/main/scope/',
    may: [
      '^src/main/(scope|aws|engine|services)/',
      shared,
      packages('zod', '@aws-sdk/client-(organizations|ec2|lambda|secrets-manager|iam|sts|resource-groups-tagging-api)'),
    ],
    node: false,
  },
  {
    part: 'sample',
    files: '^src/main/sample/',
    may: ['^src/main/sample/', shared, anyClient, packages('@smithy/[^/]+', 'zod')],
    node: true,
  },
  { part: 'app', files: '^src/main/app/', may: ['^src/main/app/', shared, packages('electron', 'zod')], node: true },
  {
    part: 'review, which finds out about an account',
    files: '^src/main/review/resolve-accounts\\.ts$',
    may: [compositionOfMain, shared, packages('zod', '@aws-sdk/client-ec2')],
    node: true,
  },
  {
    part: 'review',
    files: '^src/main/review/',
    may: [compositionOfMain, shared, packages('zod', 'canonicalize')],
    node: true,
  },
  {
    part: 'host',
    files: '^src/main/host/',
    may: [compositionOfMain, '^src/main/host/', shared, packages('zod')],
    node: true,
  },
  {
    part: 'cli',
    files: '^src/main/cli/',
    may: [compositionOfMain, '^src/main/(cli|host)/', '^package\\.json$', shared, packages('zod', 'commander')],
    node: true,
  },
  {
    part: 'registry',
    files: '^src/main/registry(-checks)?\\.ts$',
    may: ['^src/main/engine/', '^src/main/services/', '^src/main/registry-checks\\.ts$', shared],
    node: false,
  },
  {
    part: 'main process',
    files: '^src/main/[^/]+\\.ts$',
    may: ['^src/main/app/', '^src/main/[^/]+\\.ts$', shared, packages('electron', 'zod')],
    node: true,
  },
  {
    part: 'preload',
    files: '^src/preload/',
    may: ['^src/preload/', '^src/shared/ipc/', packages('electron')],
    node: false,
  },
  {
    part: 'renderer',
    files: '^src/renderer/',
    may: [
      '^src/renderer/',
      shared,
      packages('react', 'react-dom', '@cloudscape-design/[^/]+', '@tanstack/react-query', 'recharts'),
    ],
    node: false,
  },
]

/** Files that only tests load: they may import more than the part they stand in. */
export const testFiles = '\\.test\\.tsx?$|/testing/'

/** The rows as rules of dependency-cruiser, and what holds for all of `src`. */
export const forbidden: readonly IForbiddenRuleType[] = [
  ...importRows.map((row, index): IForbiddenRuleType => {
    const earlier = importRows.slice(0, index).map(({ files }) => files)
    return {
      name: row.part,
      severity: 'error',
      from: { path: row.files, pathNot: [testFiles, ...earlier] },
      to: { pathNot: [...row.may], ...(row.node ? { dependencyTypesNot: ['core'] } : {}) },
    }
  }),
  {
    name: 'tests stay among tests',
    severity: 'error',
    from: { path: '^src/', pathNot: [testFiles] },
    to: { path: testFiles },
  },
  {
    name: 'cases and samples stay among cases and tests',
    severity: 'error',
    from: { path: '^src/', pathNot: [testFiles, '\\.cases\\.ts$', '/samples[^/]*\\.ts$', '^src/main/registry\\.ts$'] },
    to: { path: ['\\.cases\\.ts$', '^src/main/services/[^/]+/samples[^/]*\\.ts$'] },
  },
  {
    name: 'every import leads somewhere',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'every package is declared',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
]

/** The part that a file belongs to; undefined where no row fits. */
export const partOf = (path: string): string | undefined =>
  importRows.find(({ files }) => new RegExp(files).test(path))?.part
