import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { assertNever } from '../../src/shared/assert-never.ts'

/** Something of the operating system that a part of the project needs, and who brings it on Debian and its kin. */
export interface SystemNeed {
  /** The shared library or program. */
  readonly name: string
  readonly kind: 'library' | 'program' | 'pythonModule'
  /** Packages that bring it, the newest name first; the first that apt offers is taken. */
  readonly packages: readonly string[]
}

const library = (name: string, ...packages: readonly string[]): SystemNeed => ({ name, kind: 'library', packages })
const program = (name: string, ...packages: readonly string[]): SystemNeed => ({ name, kind: 'program', packages })

/** What each part needs. GTK's package brings the other libraries that Electron is linked with. */
export const systemNeeds = {
  window: [
    library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3.so', 'libnss3'),
    library('libasound.so.2', 'libasound2t64', 'libasound2'),
    library('libgbm.so.1', 'libgbm1'),
  ],
  virtualDisplay: [program('xvfb-run', 'xvfb'), program('Xvfb', 'xvfb'), program('xauth', 'xauth')],
  unpacking: [program('unzip', 'unzip')],
  compiling: [program('g++', 'g++'), program('make', 'make'), program('python3', 'python3')],
  // The tests read the reports that the app prints.
  endToEnd: [program('pdfinfo', 'poppler-utils'), program('pdftotext', 'poppler-utils')],
  interop: [program('python3', 'python3'), { name: 'ensurepip', kind: 'pythonModule', packages: ['python3-venv'] }],
} as const satisfies Record<string, readonly SystemNeed[]>

/** Whether a thing of the system is there; the ways to look are arguments so that the decision can be tested. */
export interface SystemLook {
  readonly hasLibrary: (name: string) => boolean
  readonly hasProgram: (name: string) => boolean
  readonly hasPythonModule: (name: string) => boolean
}

/** The needs that are not met, each once. */
export function findMissing(needs: readonly SystemNeed[], look: SystemLook): readonly SystemNeed[] {
  const seen = new Set<string>()
  return needs.filter((need) => {
    if (seen.has(need.name)) return false
    seen.add(need.name)
    return !isThere(need, look)
  })
}

function isThere(need: SystemNeed, look: SystemLook): boolean {
  switch (need.kind) {
    case 'library':
      return look.hasLibrary(need.name)
    case 'program':
      return look.hasProgram(need.name)
    case 'pythonModule':
      return look.hasPythonModule(need.name)
    default:
      return assertNever(need.kind)
  }
}

/** Reads from the answer of `apt-cache policy` which packages can be installed: those with a candidate version. */
export function readOffered(policy: string): ReadonlySet<string> {
  const offered = new Set<string>()
  let current = ''
  for (const line of policy.split('\n')) {
    const head = /^(\S+):$/.exec(line)
    if (head) current = (head[1] ?? '').replace(/:\w+$/, '')
    const candidate = /^\s+Candidate: (\S+)/.exec(line)
    if (candidate && candidate[1] !== '(none)') offered.add(current)
  }
  return offered
}

/** The packages to install, and the needs for which nothing is offered. */
export interface PackageChoice {
  readonly packages: readonly string[]
  readonly unavailable: readonly SystemNeed[]
}

/** Chooses, for each missing thing, the first of its packages that apt offers. */
export function choosePackages(missing: readonly SystemNeed[], offered: ReadonlySet<string>): PackageChoice {
  const chosen = missing.map((need) => ({ need, name: need.packages.find((name) => offered.has(name)) }))
  return {
    packages: [...new Set(chosen.flatMap(({ name }) => (name === undefined ? [] : [name])))],
    unavailable: chosen.flatMap(({ need, name }) => (name === undefined ? [need] : [])),
  }
}

const tuple: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }

/** Whether a shared library lies where Debian, Fedora or Arch put them. */
export function hasLibrary(name: string): boolean {
  const multiarch = tuple[process.arch] ?? ''
  const folders = [
    `/usr/lib/${multiarch}`,
    `/lib/${multiarch}`,
    `/usr/lib/${multiarch}/nss`,
    '/usr/lib64',
    '/usr/lib',
    '/usr/local/lib',
  ]
  return folders.some((folder) => existsSync(join(folder, name)))
}

/** Whether a program can be run from the PATH. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && isExecutable(join(folder, name)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
