const names: Readonly<Record<string, string>> = {
  cloudtrail: 'CloudTrail',
  config: 'Config',
  ec2: 'EC2',
  elb: 'ELB',
  elbv2: 'ELB',
  iam: 'IAM',
  lambda: 'Lambda',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  vpc: 'VPC',
  wellarchitected: 'Well-Architected Tool',
}

/** What people call a service; one without a name here stands by its id. */
export const serviceName = (service: string): string =>
  Object.hasOwn(names, service) ? (names[service] ?? service) : service
