import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { DocumentSecrets } from '../facts'
import { document } from '../samples'
import check from './ssm-document-secrets.check'

const { arn } = document()
const password = { Line: 12, Detector: 'name-of-a-secret', Version: 2, Preview: '…' }
const given = (...Secrets: DocumentSecrets['Secrets']) => ({
  documents: [document()],
  documentSecrets: { [arn]: { Secrets } },
})

export default defineCases(check, [
  { name: 'no secret', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a password',
    kind: 'fail',
    given: given(password),
    expect: [
      { arn, result: 'fail', evidence: [at('Secrets[0].Line', 12), at('Secrets[0].Detector', 'name-of-a-secret')] },
    ],
  },
  {
    name: 'the content may not be read',
    kind: 'edge',
    given: { documents: [document()], documentSecrets: { [arn]: { kind: 'denied', action: 'ssm:GetDocument' } } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no document', kind: 'none', given: { ...given(), documents: [] }, expect: 'notApplicable' },
])
