import { defineCases } from '../../../engine/cases'
import { nodegroup, nodegroupArn as arn } from '../samples'
import check from './eks-nodegroup-image-supported.check'

const of = (amiType: string) => ({ nodegroups: [nodegroup({ amiType })] })
const evidence = [{ path: 'amiType', value: 'AL2_x86_64' }]

export default defineCases(check, [
  {
    name: 'Amazon Linux 2023, whose name begins as that of the old one',
    kind: 'pass',
    given: of('AL2023_x86_64_STANDARD'),
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'Amazon Linux 2', kind: 'fail', given: of('AL2_x86_64'), expect: [{ arn, result: 'fail', evidence }] },
  {
    name: 'Amazon Linux 2, in a review from before its end',
    kind: 'edge',
    given: { ...of('AL2_x86_64'), now: { time: '2025-11-25T00:00:00Z' } },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
  { name: 'Bottlerocket', kind: 'edge', given: of('BOTTLEROCKET_ARM_64'), expect: [{ arn, result: 'pass' }] },
  { name: 'an image of the customer’s', kind: 'none', given: of('CUSTOM'), expect: 'notApplicable' },
])
