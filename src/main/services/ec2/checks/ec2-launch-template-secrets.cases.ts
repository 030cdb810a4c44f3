import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { UserData } from '../facts'
import { launchTemplate, passwordInText, templateVersion, userData } from '../samples'
import check from './ec2-launch-template-secrets.check'

const { arn } = launchTemplate()
const given = (UserData: UserData) => ({
  launchTemplates: [launchTemplate()],
  launchTemplateVersions: { [arn]: { Versions: [templateVersion({ UserData })] } },
})

export default defineCases(check, [
  { name: 'a script without a secret', kind: 'pass', given: given(userData()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'a password on the third line',
    kind: 'fail',
    given: given(userData(passwordInText)),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at('Versions[0].UserData.Secrets[0].Line', 3),
          at('Versions[0].UserData.Secrets[0].Detector', 'name-of-a-secret'),
        ],
      },
    ],
  },
  {
    name: 'there is no user data',
    kind: 'edge',
    given: given({ State: 'none', Secrets: [] }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'it is no text, packed or not',
    kind: 'edge',
    given: given({ State: 'unreadable', Secrets: [] }),
    expect: [{ arn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'no template', kind: 'none', given: { ...given(userData()), launchTemplates: [] }, expect: 'notApplicable' },
])
