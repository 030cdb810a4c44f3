import { app, nativeTheme } from 'electron'
import { existsSync, mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openAddress } from './app/open-address'
import { notifyOfEnd } from './app/notify'
import { saveDemo } from './app/demo'
import { startHost, type HostProcess } from './app/host-process'
import { registerScheme, servePages } from './app/page-protocol'
import { printPage, writeWhole } from './app/print'
import { lockSession } from './app/security'
import { openWindow, type AppWindow } from './app/window'
import { makeFileHandlers } from './app/workload-files'
import { serveWindowRequests, type Handlers } from './app/window-requests'
import { readCommandLine, type CommandLine } from './command-line'
import { chooseHome } from './default-home'
import { events, type EventName } from '../shared/ipc/contract'
import { eventNames } from '../shared/ipc/names'
import { ok, type Result } from '../shared/ipc/result'

// The composition root of the main process: it wires, and does nothing itself.
const trusted = new Set<number>()
const marker = join(dirname(process.execPath), 'stand-in.json')
const standIn = existsSync(marker)

registerScheme()
const read = readCommandLine(process.argv.slice(app.isPackaged ? 1 : 2))
if (!read.ok) {
  process.stderr.write(`${read.error.text}\n${read.error.next}\n`)
  app.exit(2)
}

const isEventName = (name: string): name is EventName => eventNames.some((known) => known === name)

/** Hands an event of the host to the window, in the contract's shape or not at all. */
const passOn = (view: () => AppWindow | undefined, name: string, payload: unknown): void => {
  if (!isEventName(name)) return
  const parsed = events[name].safeParse(payload)
  if (!parsed.success) return
  view()?.tell(name, parsed.data)
  if (name !== 'session:ended') return
  const end = events[name].safeParse(payload)
  if (end.success) notifyOfEnd(end.data, view)
}

const openSignIn = async (host: HostProcess, signIn: string): Promise<Result<null>> => {
  const found = await host.ask('signIn:address', { signIn })
  return found.ok ? openAddress(found.value.address) : found
}

const makeHandlers = (
  host: HostProcess,
  command: CommandLine,
  home: string,
  view: () => AppWindow | undefined,
): Handlers => ({
  'app:about': async () => {
    const notices = await host.ask('host:notices', undefined)
    return ok({
      version: app.getVersion(),
      electron: process.versions.electron,
      standIn,
      realReviews: !standIn || command.acceptStandIn,
      sample: command.sample,
      home,
      notices: notices.ok ? notices.value : [notices.error],
    })
  },
  'profiles:list': (request) => host.ask('profiles:list', request),
  'profiles:allowCommand': (request) => host.ask('profiles:allowCommand', request),
  'sessions:list': (request) => host.ask('sessions:list', request),
  'sessions:signOut': (request) => host.ask('sessions:signOut', request),
  'sessions:accounts': (request) => host.ask('sessions:accounts', request),
  'signIn:start': (request) => host.ask('signIn:start', request),
  'signIn:list': (request) => host.ask('signIn:list', request),
  'signIn:cancel': (request) => host.ask('signIn:cancel', request),
  'config:preview': (request) => host.ask('config:preview', request),
  'config:write': (request) => host.ask('config:write', request),
  'settings:read': (request) => host.ask('settings:read', request),
  'settings:write': (request) => host.ask('settings:write', request),
  'organization:read': (request) => host.ask('organization:read', request),
  'regions:find': (request) => host.ask('regions:find', request),
  'preflight:start': (request) => host.ask('preflight:start', request),
  'preflight:current': (request) => host.ask('preflight:current', request),
  'preflight:cancel': (request) => host.ask('preflight:cancel', request),
  'policy:read': (request) => host.ask('policy:read', request),
  'questions:list': (request) => host.ask('questions:list', request),
  'questions:answer': (request) => host.ask('questions:answer', request),
  'signIn:open': ({ signIn }) => openSignIn(host, signIn),
  'checks:list': (request) => host.ask('checks:list', request),
  'review:start': (request) => host.ask('review:start', request),
  'review:current': (request) => host.ask('review:current', request),
  'review:cancel': (request) => host.ask('review:cancel', request),
  'review:finish': (request) => host.ask('review:finish', request),
  'review:unfinished': (request) => host.ask('review:unfinished', request),
  'review:discard': (request) => host.ask('review:discard', request),
  'snapshots:list': (request) => host.ask('snapshots:list', request),
  'snapshots:overview': (request) => host.ask('snapshots:overview', request),
  'snapshots:verify': (request) => host.ask('snapshots:verify', request),
  'findings:page': (request) => host.ask('findings:page', request),
  'findings:detail': (request) => host.ask('findings:detail', request),
  'gaps:page': (request) => host.ask('gaps:page', request),
  'workloads:list': (request) => host.ask('workloads:list', request),
  'workloads:lens': (request) => host.ask('workloads:lens', request),
  'workloads:history': (request) => host.ask('workloads:history', request),
  'workloads:plan': (request) => host.ask('workloads:plan', request),
  'workloads:trend': (request) => host.ask('workloads:trend', request),
  'workloads:compareMilestones': (request) => host.ask('workloads:compareMilestones', request),
  'workloads:map': (request) => host.ask('workloads:map', request),
  'workloads:readNow': (request) => host.ask('workloads:readNow', request),
  'workloads:saveLocal': (request) => host.ask('workloads:saveLocal', request),
  'workloads:deleteLocal': (request) => host.ask('workloads:deleteLocal', request),
  'workloads:link': (request) => host.ask('workloads:link', request),
  'workloads:prepareCreate': (request) => host.ask('workloads:prepareCreate', request),
  'workloads:create': (request) => host.ask('workloads:create', request),
  'workloads:advisor': (request) => host.ask('workloads:advisor', request),
  'milestones:answer': (request) => host.ask('milestones:answer', request),
  'milestones:prepare': (request) => host.ask('milestones:prepare', request),
  'milestones:create': (request) => host.ask('milestones:create', request),
  'drafts:read': (request) => host.ask('drafts:read', request),
  'drafts:save': (request) => host.ask('drafts:save', request),
  'drafts:discard': (request) => host.ask('drafts:discard', request),
  'drafts:fromEvidence': (request) => host.ask('drafts:fromEvidence', request),
  'drafts:rebase': (request) => host.ask('drafts:rebase', request),
  'drafts:compare': (request) => host.ask('drafts:compare', request),
  'drafts:send': (request) => host.ask('drafts:send', request),
  'drafts:stopSend': (request) => host.ask('drafts:stopSend', request),
  'drafts:currentSend': (request) => host.ask('drafts:currentSend', request),
  'audit:list': (request) => host.ask('audit:list', request),
  ...makeFileHandlers(host, view),
})

const runDemo = async (host: HostProcess, view: AppWindow, folder: string | undefined): Promise<void> => {
  const reviewed = await host.ask('sample:history', undefined)
  if (folder === undefined) return
  const result = reviewed.ok
    ? await saveDemo(view.window, folder, {
        overview: () => host.ask('snapshots:overview', { snapshot: reviewed.value.snapshot }),
        reportHtml: () => host.ask('report:html', { snapshot: reviewed.value.snapshot }),
      })
    : reviewed
  const problems = await host.ask('host:notices', undefined)
  if (result.ok && problems.ok && problems.value.length === 0) {
    process.stdout.write(`${result.value.join('\n')}\n`)
    app.quit()
    return
  }
  const errors = [...(result.ok ? [] : [result.error]), ...(problems.ok ? problems.value : [problems.error])]
  process.stderr.write(`${errors.map(({ text, next }) => `${text} ${next}`).join('\n')}\n`)
  process.exitCode = 1
  app.exit(1)
}

const openApp = (command: CommandLine): void => {
  const temporary =
    command.sample && command.home === undefined ? mkdtempSync(join(tmpdir(), 'plumbline-demo-')) : undefined
  const home = temporary ?? chooseHome(command.home)
  app.setPath('userData', join(home, 'window'))
  let view: AppWindow | undefined
  let host: HostProcess | undefined
  let stopped = false

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (stopped || !host) return
    event.preventDefault()
    const end = async (): Promise<void> => {
      stopped = true
      if (temporary) await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
      app.quit()
    }
    // Whether the host ended well or not.
    void host.stop().then(end, end)
  })

  void app.whenReady().then(() => {
    lockSession()
    servePages(join(import.meta.dirname, '..', 'renderer'))
    nativeTheme.themeSource = 'system'
    const started = startHost({
      entry: join(import.meta.dirname, 'host.js'),
      start: {
        version: app.getVersion(),
        home,
        sample: command.sample,
        sampleLatency: command.sampleLatency,
        realReviews: !standIn || command.acceptStandIn,
      },
      onEvent: (name, payload) => passOn(() => view, name, payload),
      onRestart: (problem) => view?.tell('host:restarted', problem),
    })
    host = started
    serveWindowRequests(
      makeHandlers(started, command, home, () => view),
      trusted,
    )
    const opened = openWindow(join(import.meta.dirname, '..', 'preload', 'index.cjs'), trusted)
    view = opened
    if (command.demo) {
      runDemo(started, opened, command.demoOut).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        app.exit(1)
      })
    }
  })
}

const printOnly = ({ page, pdf }: { readonly page: string; readonly pdf: string }): void => {
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'plumbline-print-')))
  // Electron would end the app when the printing window closes, which is before the file is written.
  app.on('window-all-closed', () => undefined)
  const print = async (): Promise<void> => {
    await app.whenReady()
    lockSession()
    servePages(join(import.meta.dirname, '..', 'renderer'))
    const written = await writeWhole(pdf, await printPage(await readFile(page, 'utf8')))
    if (!written.ok) throw new Error(`${written.error.text} ${written.error.next}`)
  }
  void print()
    .then(
      () => 0,
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        return 1
      },
    )
    .then(async (code) => {
      await rm(app.getPath('userData'), { recursive: true, force: true }).catch(() => undefined)
      app.exit(code)
    })
}

if (read.ok) {
  if (read.value.print) printOnly(read.value.print)
  else openApp(read.value)
}
