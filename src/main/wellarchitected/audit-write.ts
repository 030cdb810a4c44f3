import type { Result } from '../../shared/ipc/result'
import type { NewAuditEntry } from '../../shared/workload/stored'
import type { SendTools } from './tool'
import type { ToolSession } from './tool-session'

/** Writes entries about one write that is no answer: a milestone, or a new workload. */
export const auditOf =
  (
    session: ToolSession,
    tools: SendTools,
    about: Pick<NewAuditEntry, 'send' | 'operation' | 'workloadName' | 'input'>,
  ) =>
  (step: NewAuditEntry['step'], workload: string, text: string | null): Result<void> =>
    tools.audit({
      ...about,
      at: tools.clock(),
      who: tools.who,
      caller: session.account.callerArn,
      account: session.account.id,
      region: session.region,
      endpoint: session.endpoint(),
      workload,
      lens: null,
      questionId: null,
      step,
      sentences: {},
      before: null,
      after: null,
      text,
    })

/** Writes of one thing at most; each but the first only after AWS's lists were read again and do not show it. */
export const creations = 4
