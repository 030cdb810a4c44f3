import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { ruleFrom, securityGroup } from '../samples'
import check from './ec2-security-group-rule-count.check'

const cidrs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `10.0.0.${index + 10}/32`)
const group = securityGroup({ IpPermissions: [ruleFrom([443, 443], ...cidrs(50))] })
const { arn } = group
const evidence = [at('GroupId', 'sg-1')]

export default defineCases(check, [
  { name: 'fifty addresses', kind: 'pass', given: { securityGroups: [group] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'fifty-one addresses, which AWS shows as one permission',
    kind: 'fail',
    given: { securityGroups: [{ ...group, IpPermissions: [ruleFrom([443, 443], ...cidrs(51))] }] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'outbound rules count too',
    kind: 'edge',
    given: { securityGroups: [{ ...group, IpPermissionsEgress: [ruleFrom([443, 443], ...cidrs(51))] }] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'thirty in and thirty out',
    kind: 'edge',
    given: {
      securityGroups: [
        {
          ...group,
          IpPermissions: [ruleFrom([443, 443], ...cidrs(30))],
          IpPermissionsEgress: [ruleFrom([443, 443], ...cidrs(30))],
        },
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'no group', kind: 'none', given: { securityGroups: [] }, expect: 'notApplicable' },
])
