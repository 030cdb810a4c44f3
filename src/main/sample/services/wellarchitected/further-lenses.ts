import type { Risk } from '../../../../shared/framework/catalogue'
import { sampleArn, sampleHex } from '../../ids'
import { domain, mainRegion, type SampleOrganization } from '../../organization'
import type { SampleChoice, SampleLens, SampleQuestion } from './lens'

type Told = readonly [id: string, title: string, risk: Risk]

const question = (id: string, title: string, noneId: string, choices: readonly SampleChoice[]): SampleQuestion => ({
  id,
  title,
  choices,
  noneId,
})

const official = (id: string, title: string, start: string, ...choices: readonly Told[]): SampleQuestion =>
  question(
    id,
    title,
    `${start}_no`,
    choices.map(([choice, text, risk]) => ({ id: `${start}_${choice}`, title: text, risk })),
  )

/** A second lens in the manner of AWS's own: the alias is AWS's, questions and ids are the sample's. */
export const serverlessLens: SampleLens = {
  alias: 'serverless',
  arn: 'arn:aws:wellarchitected::aws:lens/serverless',
  name: 'Serverless Lens',
  description: 'Practices for workloads that run on functions and queues.',
  version: '2023-07-13',
  type: 'AWS_OFFICIAL',
  pillars: [
    {
      id: 'operationalExcellence',
      name: 'Operational Excellence',
      questions: [
        official(
          'sample-serverless-health',
          'How do you know how your functions are doing?',
          'sample_sls_health',
          ['alarms', 'Raise alarms for errors and throttles of each function', 'HIGH'],
          ['traces', 'Follow requests through functions and queues', 'MEDIUM'],
          ['logs', 'Write logs that machines can read', 'MEDIUM'],
        ),
      ],
    },
    {
      id: 'security',
      name: 'Security',
      questions: [
        official(
          'sample-serverless-access',
          'How do you control who may call your functions?',
          'sample_sls_access',
          ['authorizer', 'Authorize each call at the border', 'HIGH'],
          ['roles', 'Give each function a role of its own', 'HIGH'],
          ['rotate', 'Rotate the secrets that functions use', 'MEDIUM'],
        ),
        official(
          'sample-serverless-code',
          'How do you keep the code of functions safe?',
          'sample_sls_code',
          ['scan', 'Scan packages for known weaknesses', 'HIGH'],
          ['sign', 'Sign what is deployed', 'LOW'],
        ),
      ],
    },
    {
      id: 'reliability',
      name: 'Reliability',
      questions: [
        official(
          'sample-serverless-retries',
          'How do you deal with events that fail?',
          'sample_sls_retries',
          ['destination', 'Keep failed events in a place of their own', 'HIGH'],
          ['repeat', 'Make it safe to handle an event twice', 'HIGH'],
          ['limit', 'Limit how often an event is tried again', 'LOW'],
        ),
      ],
    },
  ],
}

const custom = (id: string, title: string, ...choices: readonly Told[]): SampleQuestion =>
  question(
    id,
    title,
    `${id}_no`,
    choices.map(([choice, text, risk]) => ({
      id: `${id}_${choice}`,
      title: text,
      risk,
      helpfulResource: { DisplayText: `How we do it: ${text}`, Url: `https://handbook.${domain}/${id}/${choice}` },
      improvementPlan: {
        DisplayText: `Steps towards: ${text}`,
        Url: `https://handbook.${domain}/${id}/${choice}/plan`,
      },
    })),
  )

/**
 * The company's own lens. The security account made it in the main region and shares it with the payments account;
 * undefined where the organization has no such account.
 */
export function houseLens(organization: SampleOrganization): SampleLens | undefined {
  const owner = organization.accounts.find(({ key }) => key === 'security')
  if (!owner) return undefined
  const arn = sampleArn('wellarchitected', mainRegion, owner.id, `lens/${sampleHex(32, 'lens', owner.id, 'house')}`)
  return {
    alias: arn,
    arn,
    name: 'Marlow Bay house rules',
    description: 'What we ask of every workload beside the framework.',
    version: '1.2',
    type: 'CUSTOM_SHARED',
    owner: owner.id,
    pillars: [
      {
        id: 'people',
        name: 'People',
        questions: [
          custom(
            'on_call',
            'Who answers when it breaks at night?',
            ['rota', 'A rota of at least four people', 'HIGH'],
            ['handbook', 'A handbook that a newcomer can follow', 'MEDIUM'],
          ),
          custom('leavers', 'What happens when somebody leaves?', ['access', 'Access ends on the last day', 'HIGH']),
        ],
      },
      {
        id: 'money',
        name: 'Money',
        questions: [
          custom(
            'card_data',
            'Where does card data go?',
            ['none', 'We store no card numbers', 'HIGH'],
            ['audit', 'An auditor looks every year', 'HIGH'],
            ['drill', 'We rehearse a leak every year', 'LOW'],
          ),
        ],
      },
    ],
  }
}
