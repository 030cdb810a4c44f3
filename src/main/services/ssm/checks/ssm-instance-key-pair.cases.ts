import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance } from '../../ec2/samples'
import { node } from '../samples'
import check from './ssm-instance-key-pair.check'

const { arn } = instance()
const keyed = instance({ KeyName: 'deploy' })

export default defineCases(check, [
  {
    name: 'no key',
    kind: 'pass',
    given: { instances: [instance()], managedNodes: [node()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a key beside sessions',
    kind: 'fail',
    given: { instances: [keyed], managedNodes: [node()] },
    expect: [{ arn, result: 'fail', evidence: [at('KeyName', 'deploy')] }],
  },
  {
    name: 'of two instances with a key, one has sessions',
    kind: 'edge',
    given: { instances: [keyed, instance({ InstanceId: 'i-2', KeyName: 'deploy' })], managedNodes: [node()] },
    expect: [{ arn, result: 'fail', evidence: [at('KeyName', 'deploy')] }],
  },
  {
    name: 'the agent does not answer, so the key may be the only way in',
    kind: 'none',
    given: { instances: [keyed], managedNodes: [node({ PingStatus: 'ConnectionLost' })] },
    expect: 'notApplicable',
  },
])
