import { daysBefore } from '../../moments'
import { sharedNames } from '../../shared-names'
import type { SamplePlace } from '../../service'
import { writtenFunctions } from '../lambda/estate'
import { allow, type Statement } from './holder'
import type { SampleRole } from './roles'

const trust: Statement = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }

/** The one function of the sandbox whose role was given everything to get it going. */
const carelessRole = 'webhook-demo'
/** Deleted, though a function still names it. */
export const lostRole = 'hello-world-old'

/** The roles of functions that have one of their own, under the path `/function/`. */
export const functionRolesOf = (place: SamplePlace): readonly SampleRole[] => {
  const { account, at } = place
  const functions = account.regions.flatMap((region) => writtenFunctions({ ...place, region }))
  const names = functions.flatMap(({ configuration }) => configuration.Role?.split(':role/function/')[1] ?? [])
  return [...new Set(names)]
    .filter((name) => name !== lostRole && name !== sharedNames.functionRole)
    .map((name) => ({
      name,
      path: '/function/',
      created: new Date('2024-02-12T09:14:00Z'),
      trust: [trust],
      inline: [
        {
          name: 'function',
          statements:
            name === carelessRole
              ? [allow('*')]
              : [
                  allow(
                    ['logs:CreateLogStream', 'logs:PutLogEvents'],
                    `arn:aws:logs:*:${account.id}:log-group:/aws/lambda/${name}:*`,
                  ),
                  allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']),
                ],
        },
      ],
      attached: [],
      tags: { owner: account.owner },
      used: daysBefore(at, 1),
    }))
}
