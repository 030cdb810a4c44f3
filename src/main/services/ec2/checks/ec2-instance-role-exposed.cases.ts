import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { publicInstance } from '../samples'
import { exposureCases, wayToInstance } from '../samples-of-ports'
import check from './ec2-instance-role-exposed.check'

const rows = exposureCases(8443)
const [hidden, open] = [rows.find(({ kind }) => kind === 'pass'), rows.find(({ kind }) => kind === 'fail')]
if (!hidden || !open) throw new Error('The rows of exposure lack a pass or a fail')

const { arn, ...bare } = publicInstance()
const evidence = (tokens: string) => [...wayToInstance, at('MetadataOptions.HttpTokens', tokens)]

export default defineCases(check, [
  { name: 'no public address', kind: 'pass', given: hidden.given, expect: [{ arn, result: 'pass' }] },
  {
    name: 'reachable, and tokens are required',
    kind: 'fail',
    given: open.given,
    expect: [{ arn, result: 'fail', evidence: evidence('required') }],
  },
  {
    name: 'reachable, and a forged request is enough to get the role',
    kind: 'edge',
    given: {
      ...open.given,
      instances: [{ ...bare, arn, MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' } }],
    },
    expect: [{ arn, result: 'fail', severity: 'high', evidence: evidence('optional') }],
  },
  {
    name: 'reachable, without a role',
    kind: 'none',
    given: { ...open.given, instances: [{ ...bare, arn, IamInstanceProfile: undefined }] },
    expect: 'notApplicable',
  },
  {
    name: 'its route table is not listed',
    kind: 'edge',
    given: { ...open.given, routeTables: [] },
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
])
