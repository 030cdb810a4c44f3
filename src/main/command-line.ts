import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { failed, ok, type Result } from '../shared/ipc/result'

/** What the app was started for. */
export type CommandLine = {
  /** Folder of all app data, where one was named. */
  readonly home: string | undefined
  /** Show the sample organization, and not AWS. */
  readonly sample: boolean
  /** Milliseconds that each answer of the sample takes. */
  readonly sampleLatency: number
  /** Open on the sample organization, its first review running. */
  readonly demo: boolean
  /** Where the demo leaves its pictures and report before it ends. */
  readonly demoOut: string | undefined
  /** Review real profiles on a stand-in Electron too. */
  readonly acceptStandIn: boolean
  /** Print this page to this PDF, without a window, and end. */
  readonly print: { readonly page: string; readonly pdf: string } | undefined
}

/** Reads the arguments after the app's own path; Chromium's switches are passed over. */
export const readCommandLine = (args: readonly string[]): Result<CommandLine> => {
  const own = args.filter(
    (argument) =>
      !/^--(no-sandbox|inspect|remote-debugging|disable|enable|force|lang|user-data-dir|ozone)/.test(argument),
  )
  try {
    const { values } = parseArgs({
      args: [...own],
      allowPositionals: true,
      options: {
        home: { type: 'string' },
        demo: { type: 'boolean', default: false },
        sample: { type: 'boolean', default: false },
        'sample-latency': { type: 'string', default: '0' },
        'demo-out': { type: 'string' },
        'accept-stand-in': { type: 'boolean', default: false },
        'print-page': { type: 'string' },
        'print-pdf': { type: 'string' },
      },
    })
    const { 'print-page': page, 'print-pdf': pdf, 'demo-out': demoOut } = values
    return ok({
      home: values.home,
      sample: values.sample || values.demo,
      sampleLatency: Number(values['sample-latency']) || 0,
      demo: values.demo,
      demoOut: demoOut === undefined ? undefined : resolve(demoOut),
      acceptStandIn: values['accept-stand-in'],
      print: page !== undefined && pdf !== undefined ? { page: resolve(page), pdf: resolve(pdf) } : undefined,
    })
  } catch (error) {
    return failed(
      'WrongUsage',
      error instanceof Error ? error.message : String(error),
      'The app takes --home DIR, --demo, --demo-out DIR, --sample and --accept-stand-in.',
    )
  }
}
