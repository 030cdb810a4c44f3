import { allow, policyOf, type PolicyDocument, type PolicyStatement } from './policy'
import { writeYaml, type YamlNode } from './yaml'

/** The most characters of a managed policy, white space not counted. */
export const policyCharacters = 6144

/** IAM allows ten managed policies on a role unless the quota is raised. */
export const policiesAtMost = 10

/** Splits a statement into as few policies as IAM's limit allows. */
export const splitStatement = (
  { Sid, Action }: PolicyStatement,
  limit: number = policyCharacters,
): readonly PolicyDocument[] => {
  const documents: PolicyDocument[] = []
  let actions: readonly string[] = []
  for (const action of Action) {
    const longer = [...actions, action]
    const fits = JSON.stringify(policyOf(allow(Sid, longer))).length <= limit
    if (!fits && actions.length > 0) documents.push(policyOf(allow(Sid, actions)))
    actions = fits ? longer : [action]
  }
  return actions.length === 0 ? documents : [...documents, policyOf(allow(Sid, actions))]
}

/** The statements as few managed policies: one where IAM's limit allows it, else each statement split by itself. */
export const splitPolicy = (
  statements: readonly PolicyStatement[],
  limit: number = policyCharacters,
): readonly PolicyDocument[] => {
  const whole = policyOf(...statements)
  return JSON.stringify(whole).length <= limit
    ? [whole]
    : statements.flatMap((statement) => splitStatement(statement, limit))
}

const ref = (name: string): YamlNode => ({ Ref: name })
const either = (condition: string, value: YamlNode): YamlNode => ({ 'Fn::If': [condition, value, ref('AWS::NoValue')] })

const parameters: YamlNode = {
  TrustedPrincipal: {
    Type: 'String',
    Description:
      'ARN of the user or role that may assume the reviewer role. For a role of IAM Identity Center: arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_NAME_*',
    AllowedPattern: '^arn:aws(-us-gov|-cn)?:iam::[0-9]{12}:(user|role)/[A-Za-z0-9_+=,.@/*-]+$',
    ConstraintDescription: 'The ARN of a user or role; only its name may hold *.',
  },
  ExternalId: {
    Type: 'String',
    Default: '',
    Description: 'External id that must be given to assume the role; empty for none.',
    AllowedPattern: '^([A-Za-z0-9_+=,.@:/-]{2,1224})?$',
  },
  RoleName: {
    Type: 'String',
    Default: 'PlumblineReviewer',
    Description: 'Name of the role, the same in every account.',
    AllowedPattern: '^[A-Za-z0-9_+=,.@-]{1,64}$',
  },
  MaxSessionDuration: {
    Type: 'Number',
    Default: 3600,
    MinValue: 3600,
    MaxValue: 43200,
    Description: 'Seconds that a session may last. A role assumed through another role ends after 3600 all the same.',
  },
  BeforeReview: {
    Type: 'String',
    Default: 'yes',
    AllowedValues: ['yes', 'no'],
    Description:
      'Also allows what is asked before a review: organization, regions with resources, simulated permissions.',
  },
}

const trust: YamlNode = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: {
        AWS: {
          'Fn::Sub': [
            'arn:${AWS::Partition}:iam::${Account}:root',
            { Account: { 'Fn::Select': [4, { 'Fn::Split': [':', ref('TrustedPrincipal')] }] } },
          ],
        },
      },
      Condition: {
        ArnLike: { 'aws:PrincipalArn': ref('TrustedPrincipal') },
        StringEquals: either('HasExternalId', { 'sts:ExternalId': ref('ExternalId') }),
      },
    },
  ],
}

const documentNode = ({ Version, Statement }: PolicyDocument): YamlNode => ({
  Version,
  Statement: Statement.map((statement): YamlNode => ({ ...statement })),
})

const policyNode = (document: PolicyDocument, description: string, condition?: string): YamlNode => ({
  Type: 'AWS::IAM::ManagedPolicy',
  ...(condition === undefined ? {} : { Condition: condition }),
  Properties: { Description: description, PolicyDocument: documentNode(document) },
})

/** A CloudFormation template, for a stack or a StackSet, of a role that may do what the statements allow. */
export const makeStackset = (review: PolicyStatement, before: PolicyStatement): string => {
  const policies = [
    ...splitStatement(review).map((document, index) => ({
      name: `ReviewPolicy${index + 1}`,
      node: policyNode(document, 'What a review by Plumbline reads.'),
      attached: ref(`ReviewPolicy${index + 1}`),
    })),
    ...splitStatement(before).map((document, index) => ({
      name: `BeforeReviewPolicy${index + 1}`,
      node: policyNode(document, 'What Plumbline asks before a review.', 'WithBeforeReview'),
      attached: either('WithBeforeReview', ref(`BeforeReviewPolicy${index + 1}`)),
    })),
  ]
  return writeYaml({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Plumbline: a role for reviewers, with the least permissions that a review needs. It only reads.',
    Parameters: parameters,
    Conditions: {
      HasExternalId: { 'Fn::Not': [{ 'Fn::Equals': [ref('ExternalId'), ''] }] },
      WithBeforeReview: { 'Fn::Equals': [ref('BeforeReview'), 'yes'] },
    },
    Resources: {
      ...Object.fromEntries(policies.map(({ name, node }) => [name, node])),
      ReviewerRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: ref('RoleName'),
          Description: 'Reads what a review by Plumbline needs.',
          MaxSessionDuration: ref('MaxSessionDuration'),
          AssumeRolePolicyDocument: trust,
          ManagedPolicyArns: policies.map(({ attached }) => attached),
        },
      },
    },
    Outputs: {
      RoleArn: { Description: 'ARN of the reviewer role.', Value: { 'Fn::GetAtt': ['ReviewerRole', 'Arn'] } },
    },
  })
}
