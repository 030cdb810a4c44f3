import { GetResourcePolicyCommand, paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import { secretPolicies, secrets } from './facts'

export default defineCollector({
  service: 'secretsmanager',
  reads: [
    readList(secrets, {
      calls: { 'secretsmanager:ListSecrets': ['secretsmanager:ListSecrets'] },
      read: async (context) => {
        const client = context.client(SecretsManagerClient)
        const pages = paginateListSecrets({ client }, { MaxResults: 100 }, { abortSignal: context.signal })
        return (await allPages(pages, (page) => page.SecretList)).map((secret) => ({ ...secret, arn: secret.ARN }))
      },
    }),
    readEach(secretPolicies, {
      calls: { 'secretsmanager:GetResourcePolicy': ['secretsmanager:GetResourcePolicy'] },
      read: async ({ arn }, context) => {
        const command = new GetResourcePolicyCommand({ SecretId: arn })
        const answer = context.client(SecretsManagerClient).send(command, { abortSignal: context.signal })
        // Without a policy AWS leaves it out, but names the secret all the same.
        const found = await orAbsent(requireField(answer, 'ARN'), 'ResourceNotFoundException')
        return found ? { ResourcePolicy: policyJson(found.ResourcePolicy) } : vanished
      },
    }),
  ],
})
