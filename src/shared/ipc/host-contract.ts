import { z } from 'zod'
import { contract } from './contract'
import { problemSchema } from './result'

const {
  'app:about': _about,
  'report:save': _save,
  'signIn:open': _open,
  'workloads:saveReport': _saveReport,
  'workloads:savePlan': _savePlan,
  'workloads:saveAwsReport': _saveAwsReport,
  'workloads:openConsole': _openConsole,
  ...forwarded
} = contract

/** What main asks of the engine's process: the window's requests that it passes on, and its own. */
export const hostContract = {
  ...forwarded,
  /** What there is to say about the home. */
  'host:notices': { request: z.undefined(), answer: z.array(problemSchema) },
  /** The report of a snapshot as one self-contained page, and a file name for it. */
  'report:html': {
    request: z.object({ snapshot: z.string() }),
    answer: z.object({ html: z.string(), name: z.string() }),
  },
  /** The report of a workload as one self-contained page, and a file name for it. */
  'workloads:reportHtml': {
    request: contract['workloads:saveReport'].request,
    answer: z.object({ html: z.string(), name: z.string() }),
  },
  /** The improvement plan as CSV, and a file name for it. */
  'workloads:planCsv': {
    request: contract['workloads:savePlan'].request,
    answer: z.object({ csv: z.string(), name: z.string() }),
  },
  /** AWS's own report: read now, or kept. */
  'workloads:awsReport': {
    request: contract['workloads:saveAwsReport'].request,
    answer: z.object({ pdfBase64: z.string(), name: z.string(), readAt: z.string() }),
  },
  /** Where the workload stands in the console: https. */
  'workloads:consoleAddress': {
    request: z.object({ workload: z.string() }),
    answer: z.object({ address: z.string() }),
  },
  /** Where a waiting sign-in is to be answered: https, or http on this machine. */
  'signIn:address': { request: z.object({ signIn: z.string() }), answer: z.object({ address: z.string() }) },
  /** Runs reviews of the sample organization at all its dates, the last one last; ends when it is sealed. */
  'sample:history': { request: z.undefined(), answer: z.object({ snapshot: z.string() }) },
  /** Ends the process when what runs has been stored. */
  'host:stop': { request: z.undefined(), answer: z.null() },
} as const satisfies Record<string, { request: z.ZodType; answer: z.ZodType }>

/** A channel between the main process and the engine. */
export type HostChannel = keyof typeof hostContract
/** What main sends on it. */
export type HostRequest<Name extends HostChannel> = z.infer<(typeof hostContract)[Name]['request']>
/** What the engine answers where all is well. */
export type HostAnswer<Name extends HostChannel> = z.infer<(typeof hostContract)[Name]['answer']>

export const hostStartSchema = z.object({
  version: z.string(),
  /** Folder of all app data. */
  home: z.string(),
  /** Review the sample organization instead of AWS. */
  sample: z.boolean(),
  /** Milliseconds that each answer of the sample takes. */
  sampleLatency: z.number(),
  /** Reviews of real profiles may run. */
  realReviews: z.boolean(),
})
/** How main starts the engine's process. */
export type HostStart = z.infer<typeof hostStartSchema>

/** What the thread that only reads answers; all else is the engine's. */
export const readChannels = [
  'snapshots:list',
  'snapshots:overview',
  'snapshots:verify',
  'findings:page',
  'findings:detail',
  'gaps:page',
  'report:html',
  'workloads:list',
  'workloads:lens',
  'workloads:history',
  'workloads:plan',
  'workloads:trend',
  'workloads:compareMilestones',
  'workloads:reportHtml',
  'workloads:planCsv',
  'workloads:consoleAddress',
  'drafts:read',
  'audit:list',
] as const satisfies readonly HostChannel[]

/** A channel of the thread that only reads. */
export type ReadChannel = (typeof readChannels)[number]
