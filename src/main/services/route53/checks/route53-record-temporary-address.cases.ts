import { defineCases } from '../../../engine/cases'
import { address, networkInterface } from '../../ec2/samples'
import { aliasRecord, hostedZone, valueRecord, zoneArn as arn } from '../samples'
import check from './route53-record-temporary-address.check'

const region = 'eu-central-1'
const withAddress = (PublicIp: string) =>
  networkInterface({ PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp } }] })
const given = (Type: string, value: string) => ({
  hostedZones: [hostedZone()],
  zoneRecords: { [arn]: { ResourceRecordSets: [valueRecord(Type, value)], Buckets: [] } },
  addresses: { [region]: [address()] },
  interfaces: { [region]: [withAddress('18.192.0.10'), { ...withAddress('18.192.0.50'), arn: 'arn:2' }] },
})
const path = 'ResourceRecordSets[0].ResourceRecords[0].Value'
const host = 'ec2-18-192-0-50.eu-central-1.compute.amazonaws.com'

export default defineCases(check, [
  {
    name: 'an Elastic IP address',
    kind: 'pass',
    given: given('A', '18.192.0.10'),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: '18.192.0.10' }] }],
  },
  {
    name: 'the address that an instance got for the time being',
    kind: 'fail',
    given: given('A', '18.192.0.50'),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: '18.192.0.50' }] }],
  },
  {
    name: 'the same by the host name of the instance',
    kind: 'edge',
    given: given('CNAME', host),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: host }] }],
  },
  {
    name: 'Elastic IP addresses may not be listed in one region',
    kind: 'edge',
    given: {
      ...given('A', '18.192.0.50'),
      addresses: { [region]: { kind: 'denied', action: 'ec2:DescribeAddresses' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'aliases, and addresses of others',
    kind: 'none',
    given: {
      ...given('A', '203.0.113.9'),
      zoneRecords: {
        [arn]: {
          ResourceRecordSets: [aliasRecord('d111111abcdef8.cloudfront.net.'), valueRecord('A', '203.0.113.9')],
          Buckets: [],
        },
      },
    },
    expect: 'notApplicable',
  },
])
