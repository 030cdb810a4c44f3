import { z } from 'zod'
import { detailFact, listFact } from '../../engine/fact'

const hostedZoneSchema = z.object({
  /** Built from the id: AWS gives none. */
  arn: z.string(),
  /** Without the path `/hostedzone/`. */
  Id: z.string(),
  /** Ends with a dot. */
  Name: z.string(),
  Config: z.object({ PrivateZone: z.boolean().optional() }).optional(),
})

/** A hosted zone. */
export type HostedZone = z.infer<typeof hostedZoneSchema>

/** All hosted zones of the account. */
export const hostedZones = listFact<HostedZone>({
  id: 'route53-hosted-zones',
  title: 'hosted zones',
  per: 'account',
  type: 'AWS::Route53::HostedZone',
  schema: hostedZoneSchema,
  nameOf: ({ Name }) => Name,
})

const recordsSchema = z.object({
  /** Of the types A, AAAA and CNAME only: others lead no visitor anywhere. */
  ResourceRecordSets: z.array(
    z.object({
      /** Ends with a dot. */
      Name: z.string(),
      Type: z.string(),
      /** Tells records of one name and type apart. */
      SetIdentifier: z.string().optional(),
      AliasTarget: z.object({ DNSName: z.string(), HostedZoneId: z.string().optional() }).optional(),
      ResourceRecords: z.array(z.object({ Value: z.string() })).default([]),
    }),
  ),
  /** The buckets whose websites the records name, as S3 answers for them. */
  Buckets: z.array(z.object({ Name: z.string(), Exists: z.boolean() })),
})

/** The records of a zone that lead visitors somewhere. */
export type ZoneRecords = z.infer<typeof recordsSchema>

/** The records of each public zone that lead visitors somewhere; private zones answer nobody outside. */
export const zoneRecords = detailFact<ZoneRecords, HostedZone>({
  id: 'route53-zone-records',
  title: 'records of hosted zones',
  of: hostedZones,
  schema: recordsSchema,
})
