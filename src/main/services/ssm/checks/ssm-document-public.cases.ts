import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { document } from '../samples'
import check from './ssm-document-public.check'

const { arn } = document()
const shared = (...AccountIds: readonly string[]) => ({
  documents: [document()],
  documentPermissions: { [arn]: { AccountIds: [...AccountIds] } },
})

export default defineCases(check, [
  { name: 'shared with nobody', kind: 'pass', given: shared(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'shared with everybody',
    kind: 'fail',
    given: shared('all'),
    expect: [{ arn, result: 'fail', evidence: [at('AccountIds[0]', 'all')] }],
  },
  {
    name: 'shared with one account, which is another check’s question',
    kind: 'edge',
    given: shared('444455556666'),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'permissions may not be read',
    kind: 'edge',
    given: {
      documents: [document()],
      documentPermissions: { [arn]: { kind: 'denied', action: 'ssm:DescribeDocumentPermission' } },
    },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no document', kind: 'none', given: { ...shared(), documents: [] }, expect: 'notApplicable' },
])
