import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { instance, keyPair } from '../samples'
import check from './ec2-key-pair-unused.check'

const { arn } = keyPair()

export default defineCases(check, [
  {
    name: 'an instance was started with it',
    kind: 'pass',
    given: { keyPairs: [keyPair()], instances: [instance({ KeyName: 'deploy' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no instance was',
    kind: 'fail',
    given: { keyPairs: [keyPair({ KeyName: 'old' })], instances: [instance({ KeyName: 'deploy' })] },
    expect: [{ arn: keyPair({ KeyName: 'old' }).arn, result: 'fail', evidence: [at('KeyName', 'old')] }],
  },
  {
    name: 'the name differs in case',
    kind: 'edge',
    given: { keyPairs: [keyPair({ KeyName: 'Deploy' })], instances: [instance({ KeyName: 'deploy' })] },
    expect: [{ arn: keyPair({ KeyName: 'Deploy' }).arn, result: 'fail', evidence: [at('KeyName', 'Deploy')] }],
  },
  {
    name: 'none there',
    kind: 'none',
    given: { keyPairs: [], instances: [instance({ KeyName: 'deploy' })] },
    expect: 'notApplicable',
  },
])
