import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'
import type { PlantedTree } from './planted-tree.ts'
import { plantTree } from './planted-tree.ts'

const page = readFileSync(join(projectFolder, 'docs/adding-a-check.md'), 'utf8')
const blocks = Array.from(page.matchAll(/^```ts file=(\S+)\n([^]*?)^```$/gm), ([, path = '', text = '']) => ({
  path,
  text,
}))

const id = 's3-bucket-lock-retention'

/** Runs the project's own validation and cases over the check, in the tree where this file stands. */
const trial = `
import { problemsOfCase, problemsOfTable } from './src/main/engine/run-cases'
import { loadCases, registry } from './src/main/registry'

const registered = registry.checks.find(({ metadata }) => metadata.id === '${id}')
const cases = await loadCases()['./services/s3/checks/${id}.cases.ts']?.()
if (!registered || !cases) throw new Error('The registry does not find the check and its table')
export const trial = {
  sameCheck: cases.check === registered.check,
  registry: registry.problems,
  table: problemsOfTable(cases),
  cases: cases.table.flatMap((row) => problemsOfCase(registered, row)),
}
`

type Trial = { readonly trial: Readonly<Record<'registry' | 'table' | 'cases', readonly string[]>> }

const trees: PlantedTree[] = []
afterAll(() => trees.forEach((tree) => tree.remove()))

const plantSources = (change: (text: string, path: string) => string): PlantedTree => {
  const tree = plantTree({ 'trial.ts': trial }, ['tsconfig.base.json', 'tsconfig.pure.json'])
  trees.push(tree)
  for (const part of [
    'src/shared',
    'src/main/engine',
    'src/main/services',
    'src/main/aws',
    'src/main/registry.ts',
    'src/main/registry-checks.ts',
  ])
    cpSync(join(projectFolder, part), join(tree.folder, part), {
      recursive: true,
      filter: (path) => !/\.test\.ts$|\/testing$/.test(path),
    })
  for (const { path, text } of blocks) tree.write(path, change(text, path))
  return tree
}

const runTrial = async (tree: PlantedTree) => {
  const options = { configFile: false, root: tree.folder, logLevel: 'silent' } as const
  const { module } = await runnerImport<Trial>(join(tree.folder, 'trial.ts'), options)
  return module.trial
}

describe('adding a check, as docs/adding-a-check.md says', () => {
  let tree: PlantedTree
  beforeAll(() => {
    tree = plantSources((text) => text)
  })

  it('takes one file and one table, that are not there yet', () => {
    expect(blocks.map(({ path }) => path)).toEqual([
      `src/main/services/s3/checks/${id}.check.ts`,
      `src/main/services/s3/checks/${id}.cases.ts`,
    ])
    expect(blocks.filter(({ path }) => existsSync(join(projectFolder, path)))).toEqual([])
  })

  it('edits no list: the registry finds the check, and its table holds', { timeout: 60_000 }, async () => {
    expect(await runTrial(tree)).toEqual({ sameCheck: true, registry: [], table: [], cases: [] })
  })

  it('compiles where only the language is known', { timeout: 60_000 }, () => {
    const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc')
    const run = spawnSync(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.pure.json'], {
      cwd: tree.folder,
      encoding: 'utf8',
    })
    expect(run.stdout).toBe('')
    expect(run.status).toBe(0)
  })

  it('is refused where the check judges wrongly', { timeout: 60_000 }, async () => {
    const wrong = plantSources((text) => text.replace('mode === undefined ? fail', 'mode !== undefined ? fail'))
    const { cases } = await runTrial(wrong)
    expect(cases.length).toBeGreaterThanOrEqual(3)
  })
})
