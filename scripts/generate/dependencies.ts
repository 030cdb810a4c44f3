import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isPermissive, readShipped } from '../gates/licenses.ts'
import { dependencyReasons } from './dependency-reasons'
import { generatedNote, table } from './table'

const versions = z.record(z.string(), z.string()).default({})
const manifestSchema = z.object({
  dependencies: versions,
  optionalDependencies: versions,
  devDependencies: versions,
})
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })

/** A direct dependency as the page shows it. */
export type Dependency = {
  readonly name: string
  /** The exact version of `package.json`. */
  readonly version: string
  readonly license: string | undefined
  /** Whether something of it is in the app. */
  readonly shipped: boolean
}

const readJson = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** What is wrong: no reason, a reason for nothing, a version that is not exact, a licence that the app may not ship. */
export const problemsOf = (
  dependencies: readonly Dependency[],
  reasons: Readonly<Record<string, string>>,
): readonly string[] => {
  const names = new Set(dependencies.map(({ name }) => name))
  return [
    ...dependencies.flatMap(({ name, version, license, shipped }) => [
      ...(reasons[name] ? [] : [`${name} has no reason in scripts/generate/dependency-reasons.ts.`]),
      ...(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} has no exact version: ${version}.`]),
      ...(license === undefined ? [`${name} names no licence.`] : []),
      ...(shipped && !isPermissive(license) ? [`${name} is shipped under ${license ?? 'no licence'}.`] : []),
    ]),
    ...Object.keys(reasons)
      .filter((name) => !names.has(name))
      .map((name) => `${name} has a reason and is no dependency.`),
  ]
}

const listDependencies = async (folder: string): Promise<readonly Dependency[]> => {
  const manifest = manifestSchema.parse(readJson(folder, 'package.json'))
  const { packages } = lockSchema.parse(readJson(folder, 'package-lock.json'))
  const shipped = new Set((await readShipped(folder)).map(({ name }) => name))
  return Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies })
    .map(([name, version]) => ({
      name,
      version,
      license: packages[`node_modules/${name}`]?.license,
      shipped: shipped.has(name),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** `docs/dependencies.md`; throws what is wrong with a dependency. */
export const makeDependencies = async (): Promise<string> => {
  const dependencies = await listDependencies(process.cwd())
  const problems = problemsOf(dependencies, dependencyReasons)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const rowsOf = (shipped: boolean) =>
    table(
      ['package', 'version', 'licence', 'reason'],
      dependencies
        .filter((one) => one.shipped === shipped)
        .map(({ name, version, license = '' }) => [`\`${name}\``, version, license, dependencyReasons[name] ?? '']),
    )
  return `${generatedNote('package.json, package-lock.json and scripts/generate/dependency-reasons.ts')}

# Dependencies

Every version is exact. What is shipped, with all that it needs in turn, is under permissive licences only: a test reads the
licence of each package that a bundle can hold and fails at copyleft, and at a licence that it does not know. Their texts are in
\`resources/licenses.txt\`. A library that is well kept beats own code everywhere but in what the app exists for.

## In the app

${rowsOf(true)}

## For building and testing only

${rowsOf(false)}
`
}
