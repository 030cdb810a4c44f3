import { defineCases } from '../../../engine/cases'
import { clusterArn as arn, given, network, settingsDenied } from '../samples'
import check from './eks-cluster-endpoint-public.check'

const open = { path: 'resourcesVpcConfig.endpointPublicAccess', value: true }
const range = (index: number, value: string) => ({ path: `resourcesVpcConfig.publicAccessCidrs[${index}]`, value })
const publicTo = (...publicAccessCidrs: readonly string[]) =>
  given({ resourcesVpcConfig: network({ endpointPublicAccess: true, publicAccessCidrs: [...publicAccessCidrs] }) })

export default defineCases(check, [
  { name: 'a private endpoint only', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'everybody',
    kind: 'fail',
    given: publicTo('0.0.0.0/0'),
    expect: [{ arn, result: 'fail', evidence: [open, range(0, '0.0.0.0/0')] }],
  },
  {
    name: 'two halves of the internet',
    kind: 'edge',
    given: publicTo('0.0.0.0/1', '128.0.0.0/1'),
    expect: [{ arn, result: 'fail', evidence: [open, range(0, '0.0.0.0/1')] }],
  },
  {
    name: 'everybody, over IPv6',
    kind: 'edge',
    given: publicTo('198.51.100.0/24', '::/0'),
    expect: [{ arn, result: 'fail', evidence: [open, range(1, '::/0')] }],
  },
  {
    name: 'an office',
    kind: 'edge',
    given: publicTo('198.51.100.0/24'),
    expect: [{ arn, result: 'pass', evidence: [range(0, '198.51.100.0/24')] }],
  },
  { name: 'AWS does not say who', kind: 'edge', given: publicTo(), expect: 'notAssessed' },
  {
    name: 'the settings may not be read',
    kind: 'edge',
    given: { ...given(), clusterSettings: { [arn]: settingsDenied } },
    expect: 'notAssessed',
  },
  { name: 'no cluster', kind: 'none', given: { clusters: [], clusterSettings: {} }, expect: 'notApplicable' },
])
