import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from './problem.ts'
import { runProgram } from './run-program.ts'

/** A package of the npm registry at one version, with the hash that it must have. */
export interface PinnedPackage {
  /** Name and version, as `npm pack` takes it. */
  readonly specifier: string
  /** Subresource integrity (SHA-512, base64) of the tarball. */
  readonly integrity: string
}

/**
 * Downloads a package through npm, checks its hash and unpacks it into `folder/package`, which it returns.
 * `members` limits what is unpacked. Throws a problem when the registry cannot be reached or the hash is another.
 */
export function fetchPackage(pinned: PinnedPackage, folder: string, members: readonly string[] = []): string {
  const download = join(folder, 'download')
  mkdirSync(download, { recursive: true })
  try {
    runProgram('npm', ['pack', pinned.specifier, '--silent', '--ignore-scripts', '--pack-destination', download])
  } catch (thrown) {
    throw problem(
      `${pinned.specifier} could not be fetched from the npm registry. Check the network, then try again.`,
      thrown,
    )
  }
  const [name] = readdirSync(download)
  if (name === undefined) throw problem(`npm said that it fetched ${pinned.specifier}, but left no file.`)
  const tarball = join(download, name)
  const hash = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (hash !== pinned.integrity) {
    throw problem(
      `${pinned.specifier} was not unpacked: its hash is ${hash}, and it must be ${pinned.integrity}. ` +
        'The registry or a proxy changed the package; ask whoever runs them.',
    )
  }
  runProgram('tar', ['-xzf', tarball, '-C', folder, ...members])
  return join(folder, 'package')
}
