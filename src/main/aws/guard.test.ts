import { describe, expect, it } from 'vitest'
import { createGuard } from './guard'

describe('the guard', () => {
  it('lets through what is declared, and the calls of sign-in', () => {
    const guard = createGuard([{ 's3:ListBuckets': ['s3:ListAllMyBuckets'] }, { 'iam:GenerateCredentialReport': [] }])
    expect(guard('s3:ListBuckets')).toBe(true)
    expect(guard('iam:GenerateCredentialReport')).toBe(true)
    expect(guard('sts:AssumeRole')).toBe(true)
    for (const operation of [
      'ssooidc:RegisterClient',
      'ssooidc:StartDeviceAuthorization',
      'ssooidc:CreateToken',
      'sso:ListAccounts',
      'sso:ListAccountRoles',
      'sso:GetRoleCredentials',
      'sso:Logout',
    ])
      expect(guard(operation)).toBe(true)
    expect(guard('s3:GetBucketPolicy')).toBe(false)
    expect(guard('s3:DeleteBucket')).toBe(false)
    expect(guard('S3:ListBuckets')).toBe(false)
  })

  it('takes no declaration of what writes, or reads secrets, code or objects', () => {
    for (const operation of [
      's3:DeleteBucket',
      's3:PutBucketPolicy',
      'iam:GenerateOrganizationsAccessReport',
      's3:GetObject',
      'secretsmanager:GetSecretValue',
      'secretsmanager:BatchGetSecretValue',
      'ssm:GetParametersByPath',
      'kms:Decrypt',
      'lambda:GetLayerVersionByArn',
      'ecr:GetDownloadUrlForLayer',
      'apigateway:GetApiKeys',
      'sts:GetSessionToken',
      'sts:GetFederationToken',
      'organizations:CloseAccount',
      'organizations:RegisterDelegatedAdministrator',
      'ssoadmin:CreateAccountAssignment',
      'account:EnableRegion',
    ])
      expect(() => createGuard([{ [operation]: [] }])).toThrow(`${operation} must not be declared`)
    expect(createGuard([{ 'secretsmanager:GetResourcePolicy': [] }])('secretsmanager:GetResourcePolicy')).toBe(true)
    expect(createGuard([{ 's3:GetObjectLockConfiguration': [] }])('s3:GetObjectLockConfiguration')).toBe(true)
  })
})
