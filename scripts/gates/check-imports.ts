import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { forbidden, partOf, testFiles } from './import-rules.ts'

/** What the gate saw. */
export interface ImportCheck {
  /** Files of `src` that were read. */
  readonly files: number
  /** Imports in them. */
  readonly imports: number
  /** One sentence for each import that a row forbids, and for whatever the gate could not see. */
  readonly findings: readonly string[]
}

/** Reads all imports of `src` below the folder, those of types alone too, and holds them against the rows. */
export async function checkImports(folder: string): Promise<ImportCheck> {
  const expected = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => `src/${path}`)
  const output = await readImports(folder)
  return {
    files: expected.length,
    imports: output.summary.totalDependenciesCruised ?? 0,
    findings: [...blindSpots(output, expected), ...violations(output)],
  }
}

/** All files of `src` below the folder with what they import. */
export async function readImports(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    baseDir: folder,
    // Its parser for TypeScript needs the compiler's old API, which TypeScript 7 has not: it would see nothing and say nothing.
    parser: 'swc',
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: '^node_modules' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css', '.d.ts'],
    },
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where its result was due')
  return output
}

/** What would let a forbidden import pass unseen: a file that was not read, a file without a row, a parser that drops types. */
function blindSpots({ modules }: ICruiseResult, expected: readonly string[]): readonly string[] {
  const read = new Set(modules.map(({ source }) => source))
  const dropsTypes = !modules.some(({ dependencies }) =>
    dependencies.some(({ dependencyTypes }) => dependencyTypes.includes('type-only')),
  )
  return [
    ...expected.filter((path) => !read.has(path)).map((path) => `${path} was not read.`),
    ...expected
      .filter((path) => partOf(path) === undefined && !new RegExp(testFiles).test(path))
      .map((path) => `${path} is in no row of scripts/gates/import-rules.ts.`),
    ...(dropsTypes ? ['No import of a type was seen anywhere: the parser drops them.'] : []),
  ]
}

function violations({ summary }: ICruiseResult): readonly string[] {
  return summary.violations.map(({ rule, from, to }) => `${from} may not import ${to} (${rule.name}).`)
}
