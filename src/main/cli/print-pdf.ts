import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { failed, ok, type Result } from '../../shared/ipc/result'

const appFolder = resolve(import.meta.dirname, '..', '..')

const noElectron = failed(
  'NoElectron',
  'The PDF is printed by Electron, which is not installed here.',
  'Run "npm run setup", or leave --pdf out and save the report from the app.',
)

/** The Electron that the set-up put in place; the package's own way would start a download. */
const findElectron = async (): Promise<string | undefined> => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
    const executable = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'))
    return existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

const run = (program: string, args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> =>
  new Promise((done) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env })
    const pieces: string[] = []
    child.stderr.on('data', (piece: Buffer) => pieces.push(String(piece)))
    child.on('error', (error) => done({ code: 1, text: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, text: pieces.join('') }))
  })

/** Prints a self-contained page to a PDF with a hidden Electron, under a virtual display where there is none. */
export const printPdf = async (html: string, pdf: string): Promise<Result<{ readonly path: string }>> => {
  const electron = await findElectron()
  if (electron === undefined) return noElectron
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'))
  try {
    const page = join(folder, 'report.html')
    await writeFile(page, html, { mode: 0o600 })
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const command = [electron, ...sandbox, appFolder, '--print-page', page, '--print-pdf', pdf]
    const [program = electron, ...args] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
    const { code, text } = await run(program, args)
    if (code === 0) return ok({ path: pdf })
    const reason = text.split('\n').find((line) => line.startsWith(pdf)) ?? text.trim().split('\n').at(-1) ?? ''
    return failed(
      'NotPrinted',
      `The report could not be printed to ${pdf}: ${reason}`,
      'The snapshot is stored: print it again with "plumbline report".',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
