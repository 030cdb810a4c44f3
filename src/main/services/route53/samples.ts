import type { HostedZone, ZoneRecords } from './facts'

type Record = ZoneRecords['ResourceRecordSets'][number]

/** A public zone. */
export const hostedZone = (fields: Partial<HostedZone> = {}): HostedZone => {
  const Id = fields.Id ?? 'Z1EXAMPLE'
  return {
    arn: `arn:aws:route53:::hostedzone/${Id}`,
    Id,
    Name: 'example.com.',
    Config: { PrivateZone: false },
    ...fields,
  }
}

/** The ARN of `hostedZone()`. */
export const zoneArn = hostedZone().arn

/** A record with values. */
export const valueRecord = (Type: string, ...values: readonly string[]): Record => ({
  Name: 'www.example.com.',
  Type,
  ResourceRecords: values.map((Value) => ({ Value })),
})

/** An alias of a host. */
export const aliasRecord = (DNSName: string): Record => ({
  Name: 'www.example.com.',
  Type: 'A',
  AliasTarget: { DNSName },
  ResourceRecords: [],
})
