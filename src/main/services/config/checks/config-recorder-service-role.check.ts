import { at, defineCheck, fail, pass } from '../../../engine/check'
import { recorders } from '../facts'

const serviceRole = /^arn:[a-z-]+:iam::\d{12}:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/

export default defineCheck({
  id: 'config-recorder-service-role',
  title: 'AWS Config uses its service-linked role',
  failureTitle: 'AWS Config uses a role of the customer’s own',
  risk: 'A role of one’s own falls behind as AWS Config learns new types, or may do more than recording asks for.',
  fix: 'Let the recorder use the role AWSServiceRoleForConfig.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'the recorder may do what recording takes, and no more' },
  ],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html'],
  peers: ['prowler:config_recorder_using_aws_service_role'],
  needs: { recorders },
  evaluate: ({ recorders: all }) =>
    all.map((recorder) =>
      serviceRole.test(recorder.roleARN ?? '') ? pass(recorder) : fail(recorder, at('roleARN', recorder.roleARN)),
    ),
})
