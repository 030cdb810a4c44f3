import { at, defineCheck, fail, pass } from '../../../engine/check'
import { policies } from '../facts'

export default defineCheck({
  id: 'iam-account-support-role',
  title: 'Somebody has the AWSSupportAccess policy',
  failureTitle: 'Nobody has the AWSSupportAccess policy',
  risk: 'In an incident, only administrators can open a case with AWS, and time is lost until one is found.',
  fix: 'Attach AWSSupportAccess to a role of those who handle incidents.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC10-BP05', link: 'necessary', part: 'access to AWS Support stands ready before an incident' },
    { id: 'SEC10-BP01', link: 'related', part: 'AWS Support as external resource' },
    { id: 'OPS07-BP06', link: 'related', part: 'access to support' },
  ],
  references: ['https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html'],
  peers: ['prowler:iam_support_role_created'],
  subject: 'place',
  needs: { policies },
  evaluate: ({ policies: all }, { account }) => {
    const support = all.find(({ arn }) => /^arn:[a-z-]+:iam::aws:policy\/AWSSupportAccess$/.test(arn))
    return [
      support && support.AttachmentCount > 0
        ? pass(account, at('arn', support.arn))
        : fail(account, at('AttachmentCount', support?.AttachmentCount ?? null)),
    ]
  },
})
