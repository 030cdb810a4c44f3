import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../samples'
import check from './ec2-instance-previous-generation.check'

const { arn } = instance()
const previousInstanceTypes = { InstanceTypes: [{ InstanceType: 'm3.large' }, { InstanceType: 't1.micro' }] }

export default defineCases(check, [
  {
    name: 'a current type',
    kind: 'pass',
    given: { instances: [instance()], previousInstanceTypes },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a type of the list',
    kind: 'fail',
    given: { instances: [instance({ InstanceType: 'm3.large' })], previousInstanceTypes },
    expect: [{ arn, result: 'fail', evidence: [at('InstanceType', 'm3.large')] }],
  },
  {
    name: 'a type whose name begins alike',
    kind: 'edge',
    given: { instances: [instance({ InstanceType: 'm3.metal' })], previousInstanceTypes },
    expect: [{ arn, result: 'pass' }],
  },
  { name: 'none there', kind: 'none', given: { instances: [], previousInstanceTypes }, expect: 'notApplicable' },
  {
    name: 'the list is denied',
    kind: 'edge',
    given: {
      instances: [instance()],
      previousInstanceTypes: { kind: 'denied', action: 'ec2:DescribeInstanceTypes' },
    },
    expect: 'notAssessed',
  },
])
