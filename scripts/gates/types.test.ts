import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'
import type { PlantedTree } from './planted-tree.ts'
import { plantTree } from './planted-tree.ts'

const trees: PlantedTree[] = []
afterAll(() => trees.forEach((tree) => tree.remove()))

/** Line numbers in which an environment's compiler finds something. */
const wrongLines = (environment: string, file: string, lines: readonly string[]): readonly number[] => {
  const configurations = ['tsconfig.base.json', `tsconfig.${environment}.json`]
  const tree = plantTree({ [file]: `${lines.join('\n')}\n` }, configurations)
  trees.push(tree)
  const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc')
  const run = spawnSync(
    process.execPath,
    [tsc, '--noEmit', '--pretty', 'false', '-p', `tsconfig.${environment}.json`],
    {
      cwd: tree.folder,
      encoding: 'utf8',
    },
  )
  const found = run.stdout.matchAll(/\((\d+),\d+\): error TS/g)
  const numbers = [...new Set(Array.from(found, ([, line]) => Number(line)))]
  expect(run.status === 0, run.stdout).toBe(numbers.length === 0)
  return numbers
}

const globals = [
  'export const ofNode = () => process.env',
  'export const ofWindow = () => document.title',
  'export const ofBoth = () => setTimeout(() => undefined, 1)',
  "export type OfModule = import('node:fs').Stats",
  'export const ofLanguage = (text: string) => JSON.stringify([text].toSorted())',
]

describe('the environments know only their own globals', () => {
  it.each([
    ['shared', 'src/shared/planted.ts', [1, 2, 3, 4]],
    ['pure', 'src/main/services/s3/checks/s3-planted.check.ts', [1, 2, 3, 4]],
    ['pure', 'src/main/services/s3/facts.ts', [1, 2, 3, 4]],
    ['main', 'src/main/host/planted.ts', [2]],
    ['renderer', 'src/renderer/planted.tsx', [1, 4]],
  ] as const)('%s', { timeout: 60_000 }, (environment, file, expected) => {
    expect(wrongLines(environment, file, globals)).toEqual(expected)
  })
})
