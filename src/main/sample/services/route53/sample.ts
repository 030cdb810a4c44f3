import * as route53 from '@aws-sdk/client-route-53'
import type { HostedZone, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { AwsFailure } from '../../aws-failure'
import { hostileNames } from '../../hostile-names'
import { sampleHex } from '../../ids'
import { during } from '../../moments'
import { domain, homeRegion, mainRegion, secondRegion } from '../../organization'
import { defineSampleService, type SamplePlace } from '../../service'
import { distributionHost } from '../cloudfront/distribution'
import { distributionIds } from '../cloudfront/estate'
import { publicAddress } from '../ec2/build'
import { balancersOf } from '../elbv2/estate'

interface SampleZone {
  readonly zone: HostedZone & { readonly Id: string }
  readonly records: readonly ResourceRecordSet[]
}

/** The zones under which CloudFront, S3 and Elastic Load Balancing answer for aliases. */
const aliasZones = { cloudFront: 'Z2FDTNDATAQYW2', website: 'Z21DNDUVLTQW6Q', balancer: 'Z215JYRZR1TBD5' }

const alias = (Name: string, DNSName: string, HostedZoneId: string): ResourceRecordSet => ({
  Name: `${Name}.`,
  Type: 'A',
  AliasTarget: { HostedZoneId, DNSName: `${DNSName}.`, EvaluateTargetHealth: false },
})

const record = (
  Name: string,
  Type: 'A' | 'AAAA' | 'CNAME' | 'TXT' | 'MX',
  ...values: readonly string[]
): ResourceRecordSet => ({
  Name: `${Name}.`,
  Type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
})

const zoneOf = (
  { account }: SamplePlace,
  name: string,
  records: readonly ResourceRecordSet[],
  PrivateZone = false,
): SampleZone => ({
  zone: {
    Id: `/hostedzone/Z0${sampleHex(18, 'hosted-zone', account.id, name).toUpperCase()}`,
    Name: `${name}.`,
    CallerReference: `made-${name}`,
    Config: { PrivateZone, Comment: '' },
    ResourceRecordSetCount: records.length + 2,
  },
  records: [
    record(name, 'TXT', '"v=spf1 -all"'),
    { Name: `${name}.`, Type: 'NS', TTL: 172800, ResourceRecords: [{ Value: 'ns-1.awsdns-01.org.' }] },
    ...records,
  ],
})

const balancerHost = (place: SamplePlace, region: string, name: string): string =>
  balancersOf({ ...place, region }).balancers.find(({ balancer }) => balancer.LoadBalancerName === name)?.balancer
    .DNSName ?? ''

/** The company's names, most of them in the storefront's account. */
const zonesOf = (place: SamplePlace): readonly SampleZone[] => {
  const { account, at } = place
  const mended = during(at, 'spring')
  switch (account.key) {
    case 'storefront': {
      const host = distributionHost(account, distributionIds.shop)
      const blog = `blog-2021.${domain}`
      return [
        zoneOf(place, domain, [
          alias(`shop.${domain}`, host, aliasZones.cloudFront),
          record(`www.${domain}`, 'CNAME', host),
          alias(`origin.${domain}`, balancerHost(place, mainRegion, 'storefront'), aliasZones.balancer),
          record(`nat.${domain}`, 'A', publicAddress({ account, region: mainRegion }, 'nat-a')),
          record(domain, 'MX', '10 mail.example.net.'),
          ...(mended ? [] : [alias(blog, `s3-website.${mainRegion}.amazonaws.com`, aliasZones.website)]),
        ]),
        zoneOf(place, 'shop.internal', [record('db.shop.internal', 'CNAME', 'db.example.internal')], true),
      ]
    }
    case 'payments':
      return [
        zoneOf(place, `pay.${domain}`, [
          alias(
            `checkout.pay.${domain}`,
            `dualstack.${balancerHost(place, mainRegion, 'checkout')}`,
            aliasZones.balancer,
          ),
          alias(
            `statements.pay.${domain}`,
            distributionHost(account, distributionIds.statements),
            aliasZones.cloudFront,
          ),
        ]),
      ]
    case 'sandbox':
      return [
        zoneOf(place, `play.${domain}`, [
          record(`hackday.play.${domain}`, 'CNAME', `hackday.play.${domain}.s3-website-${secondRegion}.amazonaws.com`),
          record(`demo.play.${domain}`, 'A', publicAddress({ account, region: homeRegion }, 'demo')),
          record(`try.play.${domain}`, 'A', publicAddress({ account, region: homeRegion }, 'try-it')),
        ]),
        // Nobody remembers whose these are.
        zoneOf(place, `old.${domain}`, [
          record(`vpn.old.${domain}`, 'A', '203.0.113.77'),
          record(`app.old.${domain}`, 'CNAME', 'shop-prod.eu-west-1.elasticbeanstalk.com'),
          record(`\\052.old.${domain}`, 'CNAME', `gone-1234567890.${secondRegion}.elb.amazonaws.com`),
          record(`note.old.${domain}`, 'TXT', JSON.stringify(hostileNames.path)),
        ]),
      ]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'team':
      return []
  }
}

/** The hosted zones of the sample. */
export const sample = defineSampleService<typeof route53, { readonly zones: readonly SampleZone[] }>({
  service: 'route53',
  scope: 'global',
  sdk: route53,
  client: route53.Route53Client,
  badToken: 'InvalidInput',
  state: (place) => ({ zones: zonesOf(place) }),
}).answer({
  ListHostedZones: (input, { state, page }) => {
    const all = state.zones.map(({ zone }) => zone)
    const { items, next } = page(all, { token: input.Marker, max: input.MaxItems, size: 100, most: 100 })
    return {
      HostedZones: items,
      Marker: input.Marker,
      IsTruncated: next !== undefined,
      ...(next === undefined ? {} : { NextMarker: next }),
      MaxItems: input.MaxItems ?? 100,
    }
  },
  ListResourceRecordSets: (input, { state, page }) => {
    const found = state.zones.find(({ zone }) => zone.Id === `/hostedzone/${input.HostedZoneId}`)
    if (!found) throw new AwsFailure('NoSuchHostedZone', `No hosted zone found with ID: ${input.HostedZoneId}`, 404)
    // AWS goes on at the record that it names; the sample's token stands for it.
    const { items, next } = page(found.records, {
      token: input.StartRecordName,
      max: input.MaxItems,
      size: 300,
      most: 300,
    })
    return {
      ResourceRecordSets: items,
      IsTruncated: next !== undefined,
      ...(next === undefined ? {} : { NextRecordName: next, NextRecordType: 'A' as const }),
      MaxItems: input.MaxItems ?? 300,
    }
  },
})
