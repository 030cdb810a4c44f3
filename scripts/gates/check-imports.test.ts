import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'
import { checkImports } from './check-imports.ts'
import { importRows } from './import-rules.ts'
import type { PlantedTree } from './planted-tree.ts'
import { plantTree } from './planted-tree.ts'

const trees: PlantedTree[] = []
afterAll(() => trees.forEach((tree) => tree.remove()))

const findingsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const tree = plantTree(files)
  trees.push(tree)
  return (await checkImports(tree.folder)).findings
}

const services = 'src/main/services'

/** What the planted imports lead to, and one allowed import of a type so that the parser has one to see. */
const targets: Readonly<Record<string, string>> = {
  'src/shared/review/gap.ts': 'export type Gap = { readonly kind: string }\nexport const gap = 1\n',
  'src/shared/ipc/names.ts': "import type { Gap } from '../review/gap'\nexport const names: readonly Gap[] = []\n",
  'src/main/engine/check.ts': 'export const check = 1\nexport type Check = 1\n',
  'src/main/engine/cases.ts': 'export const cases = 1\n',
  'src/main/engine/collector.ts': 'export const collector = 1\n',
  'src/main/engine/fact.ts': 'export const fact = 1\n',
  'src/main/engine/evaluate.ts': 'export const evaluate = 1\n',
  'src/main/aws/reading.ts': 'export const reading = 1\n',
  'src/main/history/read.ts': 'export const read = 1\nexport type Row = 1\n',
  'src/main/report/report-page.ts': 'export const report = 1\n',
  'src/main/host/answers.ts': 'export const answers = 1\n',
  'src/main/app/window.ts': 'export const window = 1\n',
  'src/renderer/api.ts': 'export const api = 1\n',
  [`${services}/s3/facts.ts`]: 'export const buckets = 1\n',
  [`${services}/s3/judge.ts`]: 'export const judge = 1\n',
  [`${services}/s3/samples.ts`]: 'export const sample = 1\n',
  [`${services}/s3/checks/one.check.ts`]: 'export default 1\n',
  [`${services}/derived/reach.ts`]: 'export const reach = 1\n',
}

/** By part: a file in it, what it may import, and what it may not (with the path that the finding names). */
const plants: Readonly<
  Record<string, { readonly file: string; readonly good: readonly string[]; readonly bad: readonly [string, string][] }>
> = {
  shared: {
    file: 'src/shared/planted.ts',
    good: ["import { z } from 'zod'", "import { gap } from './review/gap'"],
    bad: [
      ["import { readFileSync } from 'node:fs'", 'fs'],
      ["import type { App } from 'electron'", 'node_modules/electron/'],
      ["import type { Row } from '../main/history/read'", 'src/main/history/read.ts'],
      ["import type { ReactNode } from 'react'", '/react/'],
    ],
  },
  checks: {
    file: `${services}/ec2/checks/planted.check.ts`,
    good: ["import { check } from '../../../engine/check'", "import { buckets } from '../../s3/facts'"],
    bad: [
      ["import { EC2Client } from '@aws-sdk/client-ec2'", '@aws-sdk/client-ec2'],
      ["import { judge } from '../../s3/judge'", `${services}/s3/judge.ts`],
      ["import { sample } from '../../s3/samples'", `${services}/s3/samples.ts`],
      ["const later = () => import('node:crypto')", 'crypto'],
    ],
  },
  cases: {
    file: `${services}/ec2/checks/planted.cases.ts`,
    good: ["import { cases } from '../../../engine/cases'", "import { sample } from '../../s3/samples'"],
    bad: [["import { read } from '../../../history/read'", 'src/main/history/read.ts']],
  },
  derived: {
    file: `${services}/derived/planted.ts`,
    good: ["import { buckets } from '../s3/facts'", "import { gap } from '../../../shared/review/gap'"],
    bad: [["import { reading } from '../../aws/reading'", 'src/main/aws/reading.ts']],
  },
  facts: {
    file: `${services}/ec2/facts.ts`,
    good: ["import { fact } from '../../engine/fact'", "import { z } from 'zod'"],
    bad: [["import type { Check } from '../../engine/check'", 'src/main/engine/check.ts']],
  },
  judge: {
    file: `${services}/ec2/judge.ts`,
    good: ["import { reach } from '../derived/reach'"],
    bad: [["import { readFile } from 'node:fs/promises'", 'fs/promises']],
  },
  samples: {
    file: `${services}/ec2/samples.ts`,
    good: ["import { buckets } from '../s3/facts'"],
    bad: [["import { judge } from '../s3/judge'", `${services}/s3/judge.ts`]],
  },
  collector: {
    file: `${services}/ec2/collector.ts`,
    good: ["import { EC2Client } from '@aws-sdk/client-ec2'", "import { reading } from '../../aws/reading'"],
    bad: [
      ["import { buckets } from '../s3/facts'", `${services}/s3/facts.ts`],
      ["import one from '../s3/checks/one.check'", `${services}/s3/checks/one.check.ts`],
      ["import { app } from 'electron'", 'electron'],
    ],
  },
  engine: {
    file: 'src/main/engine/planted.ts',
    good: ["import { createHash } from 'node:crypto'", "import { fact } from './fact'"],
    bad: [["import { buckets } from '../services/s3/facts'", `${services}/s3/facts.ts`]],
  },
  history: {
    file: 'src/main/history/planted.ts',
    good: ["import Database from 'better-sqlite3'", "import { read } from './read'"],
    bad: [["import { evaluate } from '../engine/evaluate'", 'src/main/engine/evaluate.ts']],
  },
  report: {
    file: 'src/main/report/planted.ts',
    good: ["import { gap } from '../../shared/review/gap'"],
    bad: [
      ["import { read } from '../history/read'", 'src/main/history/read.ts'],
      ["import { BrowserWindow } from 'electron'", 'electron'],
    ],
  },
  wellarchitected: {
    file: 'src/main/wellarchitected/planted.ts',
    good: ["import { reading } from '../aws/reading'"],
    bad: [["import { evaluate } from '../engine/evaluate'", 'src/main/engine/evaluate.ts']],
  },
  aws: {
    file: 'src/main/aws/planted.ts',
    good: ["import { STSClient } from '@aws-sdk/client-sts'", "import { reading } from './reading'"],
    bad: [
      ["import { S3Client } from '@aws-sdk/client-s3'", '@aws-sdk/client-s3'],
      ["import { evaluate } from '../engine/evaluate'", 'src/main/engine/evaluate.ts'],
    ],
  },
  'aws-config': {
    file: 'src/main/aws-config/planted.ts',
    good: [
      "import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader'",
      "import { reading } from '../aws/reading'",
      "import { readFile } from 'node:fs/promises'",
    ],
    bad: [
      ["import { read } from '../history/read'", 'src/main/history/read.ts'],
      ["import { STSClient } from '@aws-sdk/client-sts'", '@aws-sdk/client-sts'],
    ],
  },
  settings: {
    file: 'src/main/settings/planted.ts',
    good: ["import { z } from 'zod'", "import { readFileSync } from 'node:fs'"],
    bad: [["import { reading } from '../aws/reading'", 'src/main/aws/reading.ts']],
  },
  scope: {
    file: 'src/main/scope/planted.ts',
    good: [
      "import { OrganizationsClient } from '@aws-sdk/client-organizations'",
      "import { reading } from '../aws/reading'",
    ],
    bad: [
      ["import { S3Client } from '@aws-sdk/client-s3'", '@aws-sdk/client-s3'],
      ["import { read } from '../history/read'", 'src/main/history/read.ts'],
      ["import { app } from 'electron'", 'electron'],
    ],
  },
  sample: {
    file: 'src/main/sample/planted.ts',
    good: ["import { S3Client } from '@aws-sdk/client-s3'"],
    bad: [["import { evaluate } from '../engine/evaluate'", 'src/main/engine/evaluate.ts']],
  },
  app: {
    file: 'src/main/app/planted.ts',
    good: ["import { app } from 'electron'"],
    bad: [
      ["import { read } from '../history/read'", 'src/main/history/read.ts'],
      ["import { reading } from '../aws/reading'", 'src/main/aws/reading.ts'],
    ],
  },
  'review, which finds out about an account': {
    file: 'src/main/review/resolve-accounts.ts',
    good: ["import { EC2Client } from '@aws-sdk/client-ec2'"],
    bad: [["import { S3Client } from '@aws-sdk/client-s3'", '@aws-sdk/client-s3']],
  },
  review: {
    file: 'src/main/review/planted.ts',
    good: ["import { evaluate } from '../engine/evaluate'", "import { read } from '../history/read'"],
    bad: [
      ["import { EC2Client } from '@aws-sdk/client-ec2'", '@aws-sdk/client-ec2'],
      ["import { window } from '../app/window'", 'src/main/app/window.ts'],
    ],
  },
  host: {
    file: 'src/main/host/planted.ts',
    good: ["import { report } from '../report/report-page'"],
    bad: [["import { BrowserWindow } from 'electron'", 'electron']],
  },
  cli: {
    file: 'src/main/cli/planted.ts',
    good: ["import { Command } from 'commander'", "import { answers } from '../host/answers'"],
    bad: [["import { window } from '../app/window'", 'src/main/app/window.ts']],
  },
  'workload-views': {
    file: 'src/main/workload-views/planted.ts',
    good: ["import { read } from '../history/read'", "import { z } from 'zod'"],
    bad: [
      ["import { reading } from '../aws/reading'", 'src/main/aws/reading.ts'],
      ["import { join } from 'node:path'", 'path'],
    ],
  },
  registry: {
    file: 'src/main/registry.ts',
    good: ["import { check } from './engine/check'"],
    bad: [["import { read } from './history/read'", 'src/main/history/read.ts']],
  },
  'main process': {
    file: 'src/main/index.ts',
    good: ["import { window } from './app/window'", "import { app } from 'electron'"],
    bad: [
      ["import { read } from './history/read'", 'src/main/history/read.ts'],
      ["import { answers } from './host/answers'", 'src/main/host/answers.ts'],
    ],
  },
  preload: {
    file: 'src/preload/planted.ts',
    good: ["import { names } from '../shared/ipc/names'", "import { ipcRenderer } from 'electron'"],
    bad: [
      ["import { gap } from '../shared/review/gap'", 'src/shared/review/gap.ts'],
      ["import { readFileSync } from 'node:fs'", 'fs'],
    ],
  },
  renderer: {
    file: 'src/renderer/planted.tsx',
    good: ["import { useState } from 'react'", "import { api } from './api'"],
    bad: [
      ["import { ipcRenderer } from 'electron'", 'electron'],
      ["import type { Row } from '../main/history/read'", 'src/main/history/read.ts'],
      ["import { join } from 'node:path'", 'path'],
    ],
  },
}

describe('import rules', () => {
  it('let pass what the rows allow', async () => {
    const good = Object.values(plants).map(({ file, good: lines }) => [file, `${lines.join('\n')}\n`])
    expect(await findingsOf({ ...targets, ...Object.fromEntries(good) })).toEqual([])
  })

  it('have a planted import for every row', () => {
    expect(Object.keys(plants)).toEqual(expect.arrayContaining(importRows.map(({ part }) => part)))
  })

  it('stand in the architecture’s table, each of them', () => {
    const architecture = readFileSync(join(projectFolder, 'docs/architecture.md'), 'utf8')
    expect(importRows.filter(({ part }) => !architecture.includes(`\n| ${part} | `))).toEqual([])
  })

  it.each(Object.entries(plants))('refuse what the row forbids: %s', async (part, { file, bad }) => {
    const findings = await findingsOf({ ...targets, [file]: `${bad.map(([line]) => line).join('\n')}\n` })
    const ofRow = findings.filter((finding) => finding.endsWith(`(${part}).`))
    for (const [line, path] of bad) {
      const named = ofRow.filter((finding) => finding.startsWith(`${file} may not import `) && finding.includes(path))
      expect(named, `${line}\n${findings.join('\n')}`).toHaveLength(1)
    }
    expect(ofRow).toHaveLength(bad.length)
  })

  it('keep what only tests load out of the product', async () => {
    const findings = await findingsOf({
      ...targets,
      'src/main/history/testing/home.ts': 'export const home = 1\n',
      'src/main/history/planted.ts': "import { home } from './testing/home'\n",
    })
    expect(findings).toEqual([
      'src/main/history/planted.ts may not import src/main/history/testing/home.ts (tests stay among tests).',
    ])
  })

  it('leave no file without a row and no import without an end', async () => {
    const findings = await findingsOf({
      ...targets,
      'src/main/elsewhere/planted.ts': 'export const planted = 1\n',
      'src/shared/planted.ts': "import { gone } from './gone'\n",
    })
    expect(findings).toEqual(
      expect.arrayContaining([
        'src/main/elsewhere/planted.ts is in no row of scripts/gates/import-rules.ts.',
        'src/shared/planted.ts may not import ./gone (every import leads somewhere).',
      ]),
    )
  })

  it('say so where the parser sees no types', async () => {
    expect(await findingsOf({ 'src/shared/lonely.ts': 'export const lonely = 1\n' })).toEqual([
      'No import of a type was seen anywhere: the parser drops them.',
    ])
  })
})
