import { defineCases } from '../../../engine/cases'
import { distribution } from '../../cloudfront/samples'
import { address, networkInterface } from '../../ec2/samples'
import { classicBalancer } from '../../elb/samples'
import { loadBalancer } from '../../elbv2/samples'
import type { ZoneRecords } from '../facts'
import { aliasRecord, hostedZone, valueRecord, zoneArn as arn } from '../samples'
import check from './route53-record-dangling.check'

const region = 'eu-central-1'
const nothing = {
  distributions: [],
  accelerators: [],
  addresses: {},
  interfaces: {},
  balancers: {},
  classic: {},
}
const given = (ResourceRecordSets: ZoneRecords['ResourceRecordSets'], Buckets: ZoneRecords['Buckets'] = []) => ({
  ...nothing,
  hostedZones: [hostedZone()],
  zoneRecords: { [arn]: { ResourceRecordSets, Buckets } },
})
const website = aliasRecord('s3-website.eu-central-1.amazonaws.com.')
const passes = [{ arn, result: 'pass' }] as const

export default defineCases(check, [
  {
    name: 'balancers, a distribution and an address of the account, in other letters and as dual-stack',
    kind: 'pass',
    given: {
      ...given([
        aliasRecord('D111111ABCDEF8.cloudfront.net.'),
        aliasRecord(`dualstack.${loadBalancer().DNSName}.`),
        aliasRecord(`${classicBalancer().DNSName}.`),
        valueRecord('A', '18.192.0.10'),
        valueRecord('CNAME', 'ec2-18-192-0-11.eu-central-1.compute.amazonaws.com'),
      ]),
      distributions: [distribution()],
      balancers: { [region]: [loadBalancer()] },
      classic: { [region]: [classicBalancer()] },
      addresses: { [region]: [address()] },
      interfaces: {
        [region]: [networkInterface({ PrivateIpAddresses: [{ Association: { PublicIp: '18.192.0.11' } }] })],
      },
    },
    expect: passes,
  },
  {
    name: 'a website of S3 without a bucket',
    kind: 'fail',
    given: given([website], [{ Name: 'www.example.com', Exists: false }]),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Buckets[0].Name', value: 'www.example.com' }] }],
  },
  {
    name: 'a website of S3 with a bucket, whosever it is',
    kind: 'edge',
    given: given([website], [{ Name: 'www.example.com', Exists: true }]),
    expect: passes,
  },
  {
    name: 'an address that is not the account’s may be anybody’s',
    kind: 'edge',
    given: given([valueRecord('A', '18.192.0.99')]),
    expect: 'notAssessed',
  },
  {
    name: 'a balancer that the account does not have may be another account’s',
    kind: 'edge',
    given: given([aliasRecord('gone-123.eu-central-1.elb.amazonaws.com.')]),
    expect: 'notAssessed',
  },
  {
    name: 'whose distribution it is may not be read',
    kind: 'edge',
    given: {
      ...given([aliasRecord('d111111abcdef8.cloudfront.net.')]),
      distributions: { kind: 'denied', action: 'cloudfront:ListDistributions' },
    },
    expect: 'notAssessed',
  },
  {
    name: 'names elsewhere, private addresses, and a private zone',
    kind: 'none',
    given: {
      ...nothing,
      hostedZones: [hostedZone(), hostedZone({ Id: 'Z2', Config: { PrivateZone: true } })],
      zoneRecords: {
        [arn]: {
          ResourceRecordSets: [valueRecord('A', '10.0.0.7'), valueRecord('CNAME', 'shops.example.net')],
          Buckets: [],
        },
        'arn:aws:route53:::hostedzone/Z2': { ResourceRecordSets: [valueRecord('A', '18.192.0.99')], Buckets: [] },
      },
    },
    expect: 'notApplicable',
  },
  {
    name: 'the records may not be read',
    kind: 'edge',
    given: {
      ...given([]),
      zoneRecords: { [arn]: { kind: 'denied', action: 'route53:ListResourceRecordSets' } },
    },
    expect: 'notAssessed',
  },
])
