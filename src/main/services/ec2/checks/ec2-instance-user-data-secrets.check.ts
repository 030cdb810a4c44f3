import { defineCheck } from '../../../engine/check'
import { instances, instanceUserData } from '../facts'
import { askUserData, conclude } from '../judge-launches'

export default defineCheck({
  id: 'ec2-instance-user-data-secrets',
  title: 'The user data of the instance holds no secret',
  failureTitle: 'The user data of the instance holds what looks like a secret',
  risk: 'Every process on the instance reads it from the metadata service, and so does everyone who may describe the instance.',
  fix: 'Replace the secret, keep the new one in Secrets Manager, and let the instance fetch it by its role.',
  steps: [
    'Read the line with `aws ec2 describe-instance-attribute --attribute userData`, and find out what the secret opens.',
    'Replace the secret where it is used, so that the exposed one opens nothing any more.',
    'Stop the instance, take the secret out of its user data with `aws ec2 modify-instance-attribute`, and start it again, or replace the instance.',
    'Mend the template or script that the instance came from, so that the next one does not hold it.',
  ],
  caution:
    'User data can only be changed while the instance is stopped; a stop ends its public address and what lies on instance store volumes.',
  severity: 'high',
  bestPractices: [{ id: 'SEC02-BP03', link: 'necessary', part: 'no secrets in user data' }],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
  ],
  peers: ['prowler:ec2_instance_secrets_user_data'],
  needs: { instances, instanceUserData },
  evaluate: ({ instances, instanceUserData }) =>
    instances.map((instance) =>
      instanceUserData.judge(instance, (found) => conclude(instance, askUserData(found, ''))),
    ),
})
