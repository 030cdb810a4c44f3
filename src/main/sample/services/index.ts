import type { SampleService } from '../service'
import { cloudTrailSample } from './cloudtrail/cloudtrail'
import { configSample } from './config/config'
import { ec2Sample } from './ec2/ec2'
import { lambdaSample } from './lambda/lambda'
import { elbv2Sample } from './elbv2/elbv2'
import { iamSample } from './iam/iam'
import { organizationsSample } from './organizations/organizations'
import { taggingSample } from './resourcegroupstaggingapi/resourcegroupstaggingapi'
import { s3ControlSample } from './s3/s3-control'
import { s3Sample } from './s3/s3'
import { secretsManagerSample } from './secretsmanager/secretsmanager'
import { ssoOidcSample } from './sso-oidc/sso-oidc'
import { ssoSample } from './sso/sso'
import { stsSample } from './sts/sts'
import { wellArchitectedSample } from './wellarchitected/wellarchitected'

const found = import.meta.glob<SampleService | readonly SampleService[]>('./*/sample.ts', {
  eager: true,
  import: 'sample',
})

/** Every service that the sample answers for; a new one is found by its file `sample.ts`, which exports `sample`. */
export const sampleServices: readonly SampleService[] = [
  stsSample,
  ssoSample,
  ssoOidcSample,
  organizationsSample,
  taggingSample,
  s3Sample,
  s3ControlSample,
  lambdaSample,
  secretsManagerSample,
  cloudTrailSample,
  configSample,
  iamSample,
  wellArchitectedSample,
  ec2Sample,
  elbv2Sample,
  ...Object.values(found).flat(),
]
