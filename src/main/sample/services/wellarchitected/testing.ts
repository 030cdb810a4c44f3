import { GetAnswerCommand, ListWorkloadsCommand, WellArchitectedClient } from '@aws-sdk/client-wellarchitected'
import { homeRegion, mainRegion, type AccountKey } from '../../organization'
import type { Sample } from '../../start-sample'

/** A client of an account of the sample, in the main region unless told; it repeats nothing. */
export function toolClient(sample: Sample, key: AccountKey, region: string = mainRegion): WellArchitectedClient {
  const account = sample.accounts.find((one) => one.key === key)
  if (!account) throw new Error(`The sample has no account ${key}.`)
  const { accessKeyId, secretAccessKey } = account
  return new WellArchitectedClient({
    region,
    endpoint: sample.url,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  })
}

/** Where an account's own workload is. */
export const regionOf = (key: AccountKey): string =>
  key === 'management' || key === 'sandbox' ? homeRegion : mainRegion

/** The id of the first workload that an account sees. */
export async function firstWorkload(client: WellArchitectedClient): Promise<string> {
  const { WorkloadSummaries: [workload] = [] } = await client.send(new ListWorkloadsCommand({}))
  if (workload?.WorkloadId === undefined) throw new Error('The account has no workload here.')
  return workload.WorkloadId
}

/** An answer by the Framework lens; throws where there is none. */
export async function readAnswer(client: WellArchitectedClient, WorkloadId: string, QuestionId: string) {
  const command = new GetAnswerCommand({ WorkloadId, LensAlias: 'wellarchitected', QuestionId })
  const { Answer } = await client.send(command)
  if (!Answer) throw new Error(`No answer to ${QuestionId}.`)
  return Answer
}
