import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance, publicInstance } from '../samples'
import check from './ec2-instance-public-address.check'

const { arn } = instance()
const withIpv6 = (Ipv6Address: string) =>
  instance({
    NetworkInterfaces: instance().NetworkInterfaces.map((each) => ({ ...each, Ipv6Addresses: [{ Ipv6Address }] })),
  })

export default defineCases(check, [
  {
    name: 'a private address only',
    kind: 'pass',
    given: { instances: [instance()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a public IPv4 address',
    kind: 'fail',
    given: { instances: [publicInstance()] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [at('NetworkInterfaces[0].PrivateIpAddresses[0].Association.PublicIp', '18.192.0.10')],
      },
    ],
  },
  {
    name: 'a global IPv6 address',
    kind: 'edge',
    given: { instances: [withIpv6('2a05:d014::10')] },
    expect: [
      { arn, result: 'fail', evidence: [at('NetworkInterfaces[0].Ipv6Addresses[0].Ipv6Address', '2a05:d014::10')] },
    ],
  },
  {
    name: 'a local IPv6 address',
    kind: 'edge',
    given: { instances: [withIpv6('fd00::10')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'an address that no interface shows',
    kind: 'edge',
    given: { instances: [instance({ PublicIpAddress: '18.192.0.10' })] },
    expect: [{ arn, result: 'fail', evidence: [at('PublicIpAddress', '18.192.0.10')] }],
  },
  { name: 'none there', kind: 'none', given: { instances: [] }, expect: 'notApplicable' },
])
