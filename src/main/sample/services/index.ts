import type { SampleService } from '../service'
import { sample as acm } from './acm/sample'
import { sample as apigateway } from './apigateway/sample'
import { sample as apigatewayv2 } from './apigatewayv2/sample'
import { sample as autoscaling } from './autoscaling/sample'
import { sample as backup } from './backup/sample'
import { sample as cloudfront } from './cloudfront/sample'
import { sample as cloudwatchlogs } from './cloudwatchlogs/sample'
import { sample as cognito } from './cognito/sample'
import { sample as ecr } from './ecr/sample'
import { sample as ecs } from './ecs/sample'
import { sample as eks } from './eks/sample'
import { sample as elb } from './elb/sample'
import { sample as globalaccelerator } from './globalaccelerator/sample'
import { sample as inspector2 } from './inspector2/sample'
import { sample as kms } from './kms/sample'
import { sample as route53 } from './route53/sample'
import { sample as shield } from './shield/sample'
import { sample as sqs } from './sqs/sample'
import { sample as ssm } from './ssm/sample'
import { sample as waf } from './waf/sample'
import { sample as wafv2 } from './wafv2/sample'
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

/**
 * Every service that the sample answers for. They are named one by one, since the end-to-end tests load this file
 * without the bundler and its globs; `services.test.ts` beside it says which folder was forgotten.
 */
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
  acm,
  apigateway,
  apigatewayv2,
  autoscaling,
  backup,
  ...cloudfront,
  cloudwatchlogs,
  ...cognito,
  ecr,
  ecs,
  eks,
  elb,
  globalaccelerator,
  inspector2,
  kms,
  route53,
  shield,
  sqs,
  ssm,
  waf,
  wafv2,
]
