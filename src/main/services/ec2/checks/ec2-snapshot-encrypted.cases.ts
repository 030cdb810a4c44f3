import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { snapshot } from '../samples'
import check from './ec2-snapshot-encrypted.check'

const { arn } = snapshot()

export default defineCases(check, [
  { name: 'encrypted', kind: 'pass', given: { snapshots: [snapshot()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'not encrypted',
    kind: 'fail',
    given: { snapshots: [snapshot({ Encrypted: false })] },
    expect: [{ arn, result: 'fail', evidence: [at('Encrypted', false)] }],
  },
  {
    name: 'archived, not encrypted',
    kind: 'edge',
    given: { snapshots: [snapshot({ Encrypted: false, StorageTier: 'archive' })] },
    expect: [{ arn, result: 'fail', evidence: [at('Encrypted', false)] }],
  },
  { name: 'none there', kind: 'none', given: { snapshots: [] }, expect: 'notApplicable' },
])
