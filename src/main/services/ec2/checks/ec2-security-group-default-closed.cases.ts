import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { allTraffic, networkInterface, securityGroup } from '../samples'
import check from './ec2-security-group-default-closed.check'

const group = (fields: Parameters<typeof securityGroup>[0]) => securityGroup({ GroupName: 'default', ...fields })
const itself = allTraffic({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })
const outbound = allTraffic({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })
const networkInterfaces = [networkInterface()]
const { arn } = group({})

export default defineCases(check, [
  {
    name: 'no rules',
    kind: 'pass',
    given: { networkInterfaces, securityGroups: [group({})] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'as AWS makes it',
    kind: 'fail',
    given: {
      networkInterfaces,
      securityGroups: [group({ IpPermissions: [itself], IpPermissionsEgress: [outbound] })],
    },
    expect: [{ arn, result: 'fail', evidence: [at('IpPermissions[0].IpProtocol', '-1')] }],
  },
  {
    name: 'groups of other names only',
    kind: 'none',
    given: { networkInterfaces, securityGroups: [securityGroup({ IpPermissions: [itself] })] },
    expect: 'notApplicable',
  },
  {
    name: 'only the outbound rule is left',
    kind: 'edge',
    given: { networkInterfaces, securityGroups: [group({ IpPermissionsEgress: [outbound] })] },
    expect: [{ arn, result: 'fail', evidence: [at('IpPermissionsEgress[0].IpProtocol', '-1')] }],
  },
  {
    name: 'attached to nothing',
    kind: 'edge',
    given: { networkInterfaces: [], securityGroups: [group({ IpPermissions: [itself] })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [at('IpPermissions[0].IpProtocol', '-1')] }],
  },
])
