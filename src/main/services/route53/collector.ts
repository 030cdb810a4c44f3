import { ListResourceRecordSetsCommand, paginateListHostedZones, Route53Client } from '@aws-sdk/client-route-53'
import type { ListResourceRecordSetsCommandInput, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { bucketExists } from '../../aws/bucket-exists'
import { allPages, orAbsent } from '../../aws/reading'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { hostedZones, zoneRecords } from './facts'

/** The types of records that lead visitors somewhere. */
const leading = new Set<string | undefined>(['A', 'AAAA', 'CNAME'])

const readRecords = async (HostedZoneId: string, context: ReadContext): Promise<readonly ResourceRecordSet[]> => {
  // The SDK has no paginator for this list.
  async function* pages() {
    let next: Pick<
      ListResourceRecordSetsCommandInput,
      'StartRecordName' | 'StartRecordType' | 'StartRecordIdentifier'
    > = {}
    for (;;) {
      const command = new ListResourceRecordSetsCommand({ HostedZoneId, MaxItems: 300, ...next })
      const page = await context.client(Route53Client).send(command, { abortSignal: context.signal })
      yield page
      if (page.IsTruncated !== true || page.NextRecordName === undefined) return
      next = {
        StartRecordName: page.NextRecordName,
        StartRecordType: page.NextRecordType,
        StartRecordIdentifier: page.NextRecordIdentifier,
      }
    }
  }
  return allPages(pages(), (page) => page.ResourceRecordSets)
}

/** Names that a bucket can have: for a record with any other, such as a wildcard, nobody can make one. */
const isBucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** S3 answers for the bucket that is called like the name which the visitor asked for, wherever a record leads within S3. */
const bucketOf = ({ Name = '', AliasTarget, ResourceRecords }: ResourceRecordSet): string | undefined => {
  const targets = [AliasTarget?.DNSName, ...(ResourceRecords ?? []).map(({ Value }) => Value)]
  const leadsToS3 = targets.some((target) =>
    /(^|\.)s3(-website)?[.-]([a-z0-9-]+\.)*amazonaws\.com(\.cn)?\.?$/.test(target ?? ''),
  )
  const bucket = Name.replace(/\.$/, '')
  return leadsToS3 && isBucketName.test(bucket) ? bucket : undefined
}

export default defineCollector({
  service: 'route53',
  reads: [
    readList(hostedZones, {
      calls: { 'route53:ListHostedZones': ['route53:ListHostedZones'] },
      read: async (context) => {
        const client = context.client(Route53Client)
        const pages = paginateListHostedZones({ client }, { MaxItems: 100 }, { abortSignal: context.signal })
        return (await allPages(pages, (page) => page.HostedZones)).map((zone) => {
          const Id = zone.Id?.replace(/^\/hostedzone\//, '')
          return { ...zone, Id, arn: `arn:${context.partition}:route53:::hostedzone/${Id}` }
        })
      },
    }),
    // AWS tells records of one zone at a time, and S3 of one bucket at a time.
    readEach(zoneRecords, {
      calls: {
        'route53:ListResourceRecordSets': ['route53:ListResourceRecordSets'],
        's3:HeadBucket': ['s3:ListBucket'],
      },
      read: async ({ Id, Config }, context) => {
        if (Config?.PrivateZone === true) return { ResourceRecordSets: [], Buckets: [] }
        const all = await orAbsent(readRecords(Id, context), 'NoSuchHostedZone')
        if (!all) return vanished
        const ResourceRecordSets = all.filter(({ Type }) => leading.has(Type))
        const Buckets: unknown[] = []
        for (const Bucket of new Set(ResourceRecordSets.flatMap((record) => bucketOf(record) ?? []))) {
          const answer = context.client(S3Client).send(new HeadBucketCommand({ Bucket }), {
            abortSignal: context.signal,
          })
          Buckets.push({ Name: Bucket, Exists: await bucketExists(answer) })
        }
        return { ResourceRecordSets, Buckets }
      },
    }),
  ],
})
