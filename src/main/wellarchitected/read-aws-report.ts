import { GetConsolidatedReportCommand, GetLensReviewReportCommand } from '@aws-sdk/client-wellarchitected'
import { ok, type Result } from '../../shared/ipc/result'
import type { WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, failedBy, unusable } from './trouble'

/** The first bytes of a PDF, `%PDF`, in base64. */
const pdfStart = 'JVBERi'

/** AWS's own PDF in base64: of one lens review, or of all workloads of the region, shared ones among them. */
export const readAwsReport = async (
  { client, region }: ToolSession,
  { workloadId }: WorkloadPlace,
  lens: string | null,
): Promise<Result<string>> => {
  const asked =
    lens === null
      ? await askTool(
          () => client.send(new GetConsolidatedReportCommand({ Format: 'PDF', IncludeSharedResources: true })),
          `the consolidated report of ${region}`,
        )
      : await askTool(
          async () =>
            (await client.send(new GetLensReviewReportCommand({ WorkloadId: workloadId, LensAlias: lens })))
              .LensReviewReport ?? {},
          `AWS's report of the lens ${lens}`,
        )
  if (!asked.ok) return failedBy(asked.trouble)
  const pdf = asked.value.Base64String ?? ''
  return pdf.startsWith(pdfStart) ? ok(pdf) : failedBy(unusable('What AWS gave for its report is no PDF.'))
}
