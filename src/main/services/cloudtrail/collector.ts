import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from '@aws-sdk/client-cloudtrail'
import { defineCollector, readEach, readList } from '../../engine/collector'
import { recordingTrails, trails, trailSelectors, trailStatuses } from './facts'

const withArn = (trail: Trail): unknown => ({ ...trail, arn: trail.TrailARN })

const describeTrails = { 'cloudtrail:DescribeTrails': ['cloudtrail:DescribeTrails'] } as const

export default defineCollector({
  service: 'cloudtrail',
  reads: [
    readList(trails, {
      calls: describeTrails,
      read: async ({ client, signal }) => {
        const command = new DescribeTrailsCommand({ includeShadowTrails: false })
        const answer = await client(CloudTrailClient).send(command, { abortSignal: signal })
        return (answer.trailList ?? []).map(withArn)
      },
    }),
    readList(recordingTrails, {
      calls: describeTrails,
      read: async ({ client, signal }) => {
        const command = new DescribeTrailsCommand({ includeShadowTrails: true })
        const answer = await client(CloudTrailClient).send(command, { abortSignal: signal })
        return (answer.trailList ?? []).map(withArn)
      },
    }),
    readEach(trailStatuses, {
      calls: { 'cloudtrail:GetTrailStatus': ['cloudtrail:GetTrailStatus'] },
      read: ({ arn, HomeRegion }, { client, signal }) =>
        client(CloudTrailClient, HomeRegion).send(new GetTrailStatusCommand({ Name: arn }), { abortSignal: signal }),
    }),
    readEach(trailSelectors, {
      calls: { 'cloudtrail:GetEventSelectors': ['cloudtrail:GetEventSelectors'] },
      read: async ({ arn, HomeRegion, HasCustomEventSelectors }, { client, signal }) => {
        // AWS hides the selectors of an organization's trail from member accounts, but tells them where it has none of its own.
        if (HasCustomEventSelectors === false) return { EventSelectors: [], AdvancedEventSelectors: [] }
        return client(CloudTrailClient, HomeRegion).send(new GetEventSelectorsCommand({ TrailName: arn }), {
          abortSignal: signal,
        })
      },
    }),
  ],
})
