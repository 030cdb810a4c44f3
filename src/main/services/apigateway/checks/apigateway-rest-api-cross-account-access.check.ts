import { askPolicy } from '../../../../shared/policy/ask-policy'
import { listExternalGrants } from '../../../../shared/policy/external-grants'
import { uniqueEvidence, unknownBecause } from '../../../../shared/policy/judgement'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { restApis } from '../facts'
import { policyTarget } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-cross-account-access',
  title: 'The policy of the REST API names no other account',
  failureTitle: 'The policy of the REST API lets another account call it',
  risk: 'Who calls the API is decided in an account that you may not know, and stays so when the reason for it is gone.',
  fix: 'Check that each account still needs the API, name roles instead of accounts, and remove the rest.',
  steps: [
    'Find out whose the accounts are that the evidence names, and who uses the API there.',
    'Under Resource policy of the API, replace an account by the roles that call it and remove accounts that nobody can vouch for.',
    'Deploy the API, and look for 403 in its access logs during the days after.',
  ],
  caution:
    'A caller that was not known of is locked out; $context.identity.accountId in the access logs shows them beforehand.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of APIs' },
    { id: 'SEC03-BP08', link: 'related', part: 'APIs shared within the organization' },
  ],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html',
  ],
  needs: { restApis, now },
  evaluate: ({ restApis, now }, place) =>
    restApis
      .filter(({ policy }) => policy !== null)
      .map((api) => {
        const judgement = askPolicy(api.policy, (policy) => {
          const options = { ...policyTarget(api, place), now: now.time }
          // Everybody is the question of other checks: there IAM, an authorizer or a network decides.
          const named = listExternalGrants(policy, place.account.id, options).filter(({ kind }) => kind === 'account')
          const certain = named.filter(({ answer }) => answer === 'yes')
          if (named.length === 0) return { answer: 'no', evidence: [] }
          return certain.length > 0
            ? { answer: 'yes', evidence: uniqueEvidence(certain.map(({ evidence }) => evidence)) }
            : unknownBecause(
                'It is not certain that the policy lets the account in that it names.',
                named.map(({ evidence }) => evidence),
              )
        })
        return judgeAccess(api, 'policy', judgement)
      }),
})
