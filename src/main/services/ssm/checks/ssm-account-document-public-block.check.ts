import { at, defineCheck, fail, pass } from '../../../engine/check'
import { documentPublicSharing } from '../facts'

export default defineCheck({
  id: 'ssm-account-document-public-block',
  title: 'Documents cannot be shared with everybody',
  failureTitle: 'Documents can be shared with everybody',
  risk: 'One wrong option gives a document with the names and commands of the own systems to every AWS account.',
  fix: 'Turn on the block of public sharing in the preferences of documents, in each region.',
  steps: [
    'See that no document of the region must be public: few companies publish any.',
    'Set the block with `aws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable`.',
    'See with `aws ssm get-service-setting` that the value is Disable.',
  ],
  caution: 'Documents that are public already stay so; take their share away one by one.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'a guardrail for documents' },
    { id: 'SEC01-BP06', link: 'related', part: 'a safe default' },
  ],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html'],
  subject: 'place',
  needs: { documentPublicSharing },
  evaluate: ({ documentPublicSharing }) => {
    const evidence = at('SettingValue', documentPublicSharing.SettingValue)
    const blocked = documentPublicSharing.SettingValue === 'Disable'
    return [blocked ? pass(documentPublicSharing, evidence) : fail(documentPublicSharing, evidence)]
  },
})
