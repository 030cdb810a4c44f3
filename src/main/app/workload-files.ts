import type { HostProcess } from './host-process'
import { openAddress } from './open-address'
import { printPage } from './print'
import { saveAs } from './save-as'
import type { Handlers } from './window-requests'
import type { AppWindow } from './window'
import { ok } from '../../shared/ipc/result'

type FileChannel =
  'workloads:saveReport' | 'workloads:savePlan' | 'workloads:saveAwsReport' | 'workloads:openConsole' | 'report:save'

/** Answers of the main process about files and the browser: the engine makes what is saved, a person says where. */
export const makeFileHandlers = (
  host: Pick<HostProcess, 'ask'>,
  view: () => AppWindow | undefined,
): Pick<Handlers, FileChannel> => ({
  'report:save': async ({ snapshot }) => {
    const page = await host.ask('report:html', { snapshot })
    if (!page.ok) return page
    const { html, name } = page.value
    return saveAs(view(), { name, kind: 'PDF', bytes: () => printPage(html) })
  },
  'workloads:saveReport': async (request) => {
    const page = await host.ask('workloads:reportHtml', request)
    if (!page.ok) return page
    const { html, name } = page.value
    return saveAs(view(), { name, kind: 'PDF', bytes: () => printPage(html) })
  },
  'workloads:savePlan': async (request) => {
    const plan = await host.ask('workloads:planCsv', request)
    if (!plan.ok) return plan
    const { csv, name } = plan.value
    return saveAs(view(), { name, kind: 'CSV', bytes: async () => Buffer.from(csv, 'utf8') })
  },
  'workloads:saveAwsReport': async (request) => {
    const report = await host.ask('workloads:awsReport', request)
    if (!report.ok) return report
    const { pdfBase64, name, readAt } = report.value
    const saved = await saveAs(view(), { name, kind: 'PDF', bytes: async () => Buffer.from(pdfBase64, 'base64') })
    return saved.ok && saved.value ? ok({ ...saved.value, readAt }) : saved.ok ? ok(null) : saved
  },
  'workloads:openConsole': async (request) => {
    const found = await host.ask('workloads:consoleAddress', request)
    return found.ok ? openAddress(found.value.address) : found
  },
})
