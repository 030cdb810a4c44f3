import type { CheckExpectations } from '../expectation'
import { ec2Expectations } from './ec2'
import { elbv2Expectations } from './elbv2'
import { iamExpectations } from './iam'
import { lambdaExpectations } from './lambda'
import { s3Expectations } from './s3'
import { secretExpectations } from './secretsmanager'
import { trailExpectations } from './trails'
import { vpcExpectations } from './vpc'

/** One file for each further service; it exports `expectations`. */
const found = import.meta.glob<readonly CheckExpectations[]>('./services/*.ts', {
  eager: true,
  import: 'expectations',
})

/** What all checks should say. */
export const expectations: readonly CheckExpectations[] = [
  ...ec2Expectations,
  ...vpcExpectations,
  ...iamExpectations,
  ...trailExpectations,
  ...s3Expectations,
  ...elbv2Expectations,
  ...lambdaExpectations,
  ...secretExpectations,
  ...Object.values(found).flat(),
]
