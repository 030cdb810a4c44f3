/**
 * The peers' services in which each of their checks of severity critical, high or medium has an answer: a check of ours, or the
 * reason why there is none. By the name that the list of the peers gives them.
 */
export const decidedServices: readonly string[] = [
  'acm',
  'apigateway',
  'apigatewayv2',
  'autoscaling',
  'cloudfront',
  'cognito',
  'ec2',
  'ecr',
  'ecs',
  'eks',
  'elb',
  'elbv2',
  'inspector2',
  'lambda',
  'secretsmanager',
  'shield',
  'ssm',
  'vpc',
  'waf',
  'wafv2',
]
