import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '../setup/places.ts'
import type { PlantedTree } from './planted-tree.ts'
import { plantTree } from './planted-tree.ts'

const result = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })

/** A file, its text, and the one rule that must find something in it. */
type Plant = readonly [file: string, text: string, rule: string]

const s3 = 'src/main/services/s3'

const bad: readonly Plant[] = [
  ['src/main/host/any.ts', 'export const one = (value: any) => String(value)\n', 'typescript(no-explicit-any)'],
  [
    'src/main/host/bang.ts',
    'export const one = (list: readonly number[]): number => list[0]!\n',
    'typescript(no-non-null-assertion)',
  ],
  ['src/main/host/quiet.ts', '// @ts-ignore\nexport const one: number = 1\n', 'typescript(ban-ts-comment)'],
  [
    'src/main/host/floating.ts',
    'const later = async () => {\n  await Promise.resolve()\n}\nexport const one = () => {\n  later()\n}\n',
    'typescript(no-floating-promises)',
  ],
  [
    'src/main/host/missing.ts',
    "export const one = (kind: 'a' | 'b'): number => {\n  switch (kind) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'src/main/host/value-import.ts',
    "import { Stats } from 'node:fs'\nexport const one = (stats: Stats) => stats.size\n",
    'typescript(consistent-type-imports)',
  ],
  [
    'src/main/host/inline-import.ts',
    "export const one = (stats: import('node:fs').Stats) => stats.size\n",
    'typescript(consistent-type-imports)',
  ],
  ['src/main/host/printing.ts', "console.log('one')\nexport const one = 1\n", 'eslint(no-console)'],
  ['src/main/host/default.ts', 'export default 1\n', 'import(no-default-export)'],
  [
    'src/main/host/parsed.ts',
    'export const one = (text: string): string => {\n  const { name } = JSON.parse(text)\n  return String(name)\n}\n',
    'typescript(no-unsafe-assignment)',
  ],
  ['src/main/host/double-cast.ts', "export const one = 'a' as unknown as RegExp\n", 'house(no-double-cast)'],
  [
    'src/main/host/own-client.ts',
    "import { S3Client } from '@aws-sdk/client-s3'\nexport const one = new S3Client({})\n",
    'house(one-client-factory)',
  ],
  [
    `${s3}/collector.ts`,
    "import * as s3 from '@aws-sdk/client-s3'\nexport default new s3.S3Client({})\n",
    'house(one-client-factory)',
  ],
  [
    'src/main/review/reflected.ts',
    "import { EC2Client as Client } from '@aws-sdk/client-ec2'\nexport const one: unknown = Reflect.construct(Client, [{}])\n",
    'house(one-client-factory)',
  ],
  [`${s3}/judge.ts`, 'export const one = (at: string) => Date.parse(at) < Date.now()\n', 'house(pure)'],
  [`${s3}/facts.ts`, 'export const one = () => new Date()\n', 'house(pure)'],
  [`${s3}/checks/s3-one.check.ts`, 'export default { one: () => Math.random() }\n', 'house(pure)'],
  ['src/main/services/derived/later.ts', "export const one = async () => 'one'\n", 'house(pure)'],
  ['src/main/engine/check.ts', 'export const one = (two: () => void) => setTimeout(two, 1)\n', 'house(pure)'],
  ['src/shared/scoring/clock.ts', 'export const one = () => Date()\n', 'house(pure)'],
  [
    'src/renderer/pages/straight.tsx',
    "export const one = () => window.api.ask('a', {})\n",
    'eslint(no-restricted-properties)',
  ],
  [
    'src/main/app/sender.ts',
    "import { ipcRenderer } from 'electron'\nexport const one = () => ipcRenderer.send('a')\n",
    'eslint(no-restricted-imports)',
  ],
  ['src/main/host/silent.ts', '// Not a doc line.\nexport const one = 1\n', 'house(doc-line)'],
  ['src/shared/silent.ts', 'export type One = { readonly one: 1 }\n', 'house(doc-line)'],
  ['src/main/host/NotKebab.ts', 'export const one = 1\n', 'unicorn(filename-case)'],
  ['src/shared/circle-a.ts', "import { two } from './circle-b'\nexport const one = () => two()\n", 'import(no-cycle)'],
  [
    'src/shared/circle-b.ts',
    "import { one } from './circle-a'\nexport const two = (): number => one()\n",
    'import(no-cycle)',
  ],
  [
    'src/main/host/nothing.test.ts',
    "import { it } from 'vitest'\nit('does nothing', () => {})\n",
    'vitest(expect-expect)',
  ],
]

/** The same where it belongs. */
const good: Readonly<Record<string, string>> = {
  'src/main/aws/clients.ts':
    "import { STSClient } from '@aws-sdk/client-sts'\n/** One. */\nexport const one = new STSClient({})\n",
  'src/main/cli/terminal.ts': "console.log('one')\n/** One. */\nexport const one = 1\n",
  'src/preload/index.ts':
    "import { ipcRenderer } from 'electron'\n/** One. */\nexport const one = () => ipcRenderer.send('a')\n",
  'src/main/host/clock.ts': '/** One. */\nexport const one = () => new Date()\n',
  'src/renderer/api.ts':
    'declare global {\n  interface Window {\n    readonly api: { readonly ask: (channel: string, request: object) => void }\n  }\n}\n/** One. */\nexport const one = () => window.api.ask("a", {})\n',
  'src/shared/one.ts': 'export const oneSchema = [1]\n/** One. */\nexport type One = typeof oneSchema\n',
  [`${s3}/checks/s3-two.check.ts`]: 'export default { at: (time: string) => new Date(time).getTime() }\n',
}

let tree: PlantedTree
let found: readonly { readonly code: string; readonly filename: string }[]

beforeAll(() => {
  const environments = ['base', 'shared', 'pure', 'main', 'preload', 'renderer', 'tools'].map(
    (name) => `tsconfig.${name}.json`,
  )
  tree = plantTree({ ...good, ...Object.fromEntries(bad.map(([file, text]) => [file, text])) }, [
    '.oxlintrc.json',
    'tsconfig.json',
    'scripts/gates/house-rules.ts',
    ...environments,
  ])
  const oxlint = join(projectFolder, 'node_modules/oxlint/bin/oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--deny-warnings', '--format', 'json', 'src'], {
    cwd: tree.folder,
    encoding: 'utf8',
  })
  if (run.status !== 1) throw new Error(`oxlint ended with ${run.status}: ${run.stderr}`)
  found = result.parse(JSON.parse(run.stdout)).diagnostics
}, 60_000)
afterAll(() => tree.remove())

describe('lint', () => {
  it.each(bad)('finds what is wrong in %s', (file, _text, rule) => {
    expect(found.filter(({ filename }) => filename === file).map(({ code }) => code)).toContain(rule)
  })

  it.each(Object.keys(good))('finds nothing in %s', (file) => {
    expect(found.filter(({ filename }) => filename === file)).toEqual([])
  })
})
