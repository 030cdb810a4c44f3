import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from '@aws-sdk/client-cloudtrail'
import { orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { recordingTrails, trails, trailSelectors, trailStatuses } from './facts'

const withArn = (trail: Trail): unknown => ({ ...trail, arn: trail.TrailARN })

/**
 * The answer about a trail, or that the account's own trail is gone. Of an organization's trail a member account may get the same code
 * without its being gone, so that there it stays a gap.
 */
const unlessGone = async <Answer extends object>(answer: Promise<Answer>, arn: string, { account }: ReadContext) => {
  if (!arn.includes(`:${account}:`)) return answer
  return (await orAbsent(answer, 'TrailNotFoundException')) ?? vanished
}

const describeTrails = { 'cloudtrail:DescribeTrails': ['cloudtrail:DescribeTrails'] } as const

export default defineCollector({
  service: 'cloudtrail',
  reads: [
    readList(trails, {
      calls: describeTrails,
      read: async ({ client, signal }) => {
        const command = new DescribeTrailsCommand({ includeShadowTrails: false })
        const sent = client(CloudTrailClient).send(command, { abortSignal: signal })
        const { trailList = [] } = await requireField(sent, 'trailList')
        return trailList.map(withArn)
      },
    }),
    readList(recordingTrails, {
      calls: describeTrails,
      read: async ({ client, signal }) => {
        const command = new DescribeTrailsCommand({ includeShadowTrails: true })
        const sent = client(CloudTrailClient).send(command, { abortSignal: signal })
        const { trailList = [] } = await requireField(sent, 'trailList')
        return trailList.map(withArn)
      },
    }),
    readEach(trailStatuses, {
      calls: { 'cloudtrail:GetTrailStatus': ['cloudtrail:GetTrailStatus'] },
      read: ({ arn, HomeRegion }, context) => {
        const client = context.client(CloudTrailClient, HomeRegion)
        return unlessGone(
          client.send(new GetTrailStatusCommand({ Name: arn }), { abortSignal: context.signal }),
          arn,
          context,
        )
      },
    }),
    readEach(trailSelectors, {
      calls: { 'cloudtrail:GetEventSelectors': ['cloudtrail:GetEventSelectors'] },
      read: async ({ arn, HomeRegion, HasCustomEventSelectors }, context) => {
        // AWS hides the selectors of an organization's trail from member accounts, but tells them where it has none of its own.
        if (HasCustomEventSelectors === false) return { EventSelectors: [], AdvancedEventSelectors: [] }
        const client = context.client(CloudTrailClient, HomeRegion)
        return unlessGone(
          client.send(new GetEventSelectorsCommand({ TrailName: arn }), { abortSignal: context.signal }),
          arn,
          context,
        )
      },
    }),
  ],
})
