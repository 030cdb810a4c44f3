import {
  CreateDocumentCommand,
  ModifyDocumentPermissionCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm'
import type { ParameterType } from '@aws-sdk/client-ssm'
import { account, regions } from '../../clients'
import type { Ground } from '../build-estate'

const arn = (resource: string): string => `arn:aws:ssm:${regions.main}:${account}:${resource}`

const command = (...runCommand: readonly string[]): string =>
  JSON.stringify(
    {
      schemaVersion: '2.2',
      description: 'A command',
      mainSteps: [{ action: 'aws:runShellScript', name: 'run', inputs: { runCommand } }],
    },
    undefined,
    2,
  )

/** Documents and parameters of Systems Manager. */
export const build = async ({ site }: Ground): Promise<void> => {
  const ssm = site.client(SSMClient)
  const document = async (Name: string, content: string, ...shared: string[]): Promise<void> => {
    await ssm.send(
      new CreateDocumentCommand({ Name, Content: content, DocumentType: 'Command', DocumentFormat: 'JSON' }),
    )
    if (shared.length > 0) {
      const AccountIdsToAdd = shared
      await ssm.send(new ModifyDocumentPermissionCommand({ Name, PermissionType: 'Share', AccountIdsToAdd }))
    }
    site.name(`document:${Name}`, arn(`document/${Name}`))
  }
  await document('kept', command('systemctl restart shop'))
  await document('for-everybody', command('uptime'), 'all')
  await document('for-a-partner', command('uptime'), '999911112222')
  await document('with-a-password', command('export DATABASE_PASSWORD=Vn4kQz8wLp2xTr7c', './seed'))

  const parameter = async (Name: string, Type: ParameterType): Promise<void> => {
    await ssm.send(new PutParameterCommand({ Name, Type, Value: 'made-for-a-test' }))
    site.name(`parameter:${Name}`, arn(`parameter/${Name.slice(1)}`))
  }
  await parameter('/shop/host', 'String')
  await parameter('/shop/password', 'SecureString')
  await parameter('/shop/apiKey', 'String')
  await parameter('/shop/tokens', 'StringList')
}
