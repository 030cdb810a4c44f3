import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { volume } from '../samples'
import check from './ec2-volume-encrypted.check'

const { arn } = volume()

export default defineCases(check, [
  { name: 'encrypted', kind: 'pass', given: { volumes: [volume()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'not encrypted',
    kind: 'fail',
    given: { volumes: [volume({ Encrypted: false })] },
    expect: [{ arn, result: 'fail', evidence: [at('Encrypted', false)] }],
  },
  {
    name: 'AWS does not say',
    kind: 'edge',
    given: { volumes: [{ ...volume(), Encrypted: undefined }] },
    expect: [{ arn, result: 'fail', evidence: [at('Encrypted', null)] }],
  },
  { name: 'none there', kind: 'none', given: { volumes: [] }, expect: 'notApplicable' },
])
