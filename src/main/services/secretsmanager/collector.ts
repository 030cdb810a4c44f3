import { GetResourcePolicyCommand, paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { allPages } from '../../aws/reading'
import { defineCollector, readEach, readList } from '../../engine/collector'
import { secretPolicies, secrets } from './facts'

/** The policy as JSON; its text where it is none. */
const parsePolicy = (text: string | undefined): unknown => {
  if (text === undefined) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

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
        const answer = await context.client(SecretsManagerClient).send(command, { abortSignal: context.signal })
        return { ResourcePolicy: parsePolicy(answer.ResourcePolicy) }
      },
    }),
  ],
})
