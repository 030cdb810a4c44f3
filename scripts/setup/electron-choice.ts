import { assertNever } from '../../src/shared/assert-never.ts'
import type { ElectronState } from './electron-state.ts'
import { standIn } from './electron-state.ts'

/** What the set-up is asked to do about Electron, and what it stands on. */
export interface ElectronSituation {
  readonly state: ElectronState
  /** Version that package.json asks for. */
  readonly wanted: string
  /** Whether the official one was asked for by `--official`. */
  readonly official: boolean
}

/** The first decision, made without a look at the network. */
export type ElectronNeed = 'nothing' | 'probe' | 'officialOnly' | 'standInAgain'

/** Decides what is to be done about Electron. A stand-in in place is kept until the official one is asked for. */
export function decideNeed(situation: ElectronSituation): ElectronNeed {
  const { state, wanted, official } = situation
  switch (state.kind) {
    case 'missing':
      return official ? 'officialOnly' : 'probe'
    case 'official':
      if (state.version === wanted) return 'nothing'
      return official ? 'officialOnly' : 'probe'
    case 'standIn':
      if (official) return 'officialOnly'
      return state.version === standIn.electron && state.revision === standIn.revision ? 'nothing' : 'standInAgain'
    default:
      return assertNever(state)
  }
}

/** What the probe found. */
export interface Probe {
  readonly reachable: boolean
  /** Why not, as the end of a sentence; empty where reachable. */
  readonly reason: string
}

/** Which Electron to install, or why none can be. */
export type ElectronChoice =
  | { readonly kind: 'official' }
  | { readonly kind: 'standIn'; readonly reason: string }
  | { readonly kind: 'none'; readonly problem: string }

/** Decides between official and stand-in from one probe, on one platform (as `process.platform` and `process.arch` name it). */
export function chooseElectron(probe: Probe, platform: string, arch: string): ElectronChoice {
  if (probe.reachable) return { kind: 'official' }
  if (platform === 'linux' && arch === 'x64') return { kind: 'standIn', reason: probe.reason }
  return {
    kind: 'none',
    problem:
      `The official Electron cannot be downloaded: ${probe.reason}. The stand-in is for Linux on x64 only, and this is ${platform} on ${arch}. ` +
      'Check the network, or set ELECTRON_MIRROR to a mirror that can be reached, then run "npm run setup".',
  }
}
