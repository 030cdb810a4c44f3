import { sampleArn } from '../../ids'
import { daysBefore } from '../../moments'
import type { SamplePlace } from '../../service'
import { ecsOf } from '../ecs/estate'
import { allow, type Statement } from './holder'
import type { SampleRole } from './roles'

const prefix = ':role/ecs/'
const images = [
  'ecr:GetAuthorizationToken',
  'ecr:BatchCheckLayerAvailability',
  'ecr:GetDownloadUrlForLayer',
  'ecr:BatchGetImage',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
]

/** The sandbox’s role that was given everything to get a talk going. */
const careless = 'talk'
/** Deleted, though a definition still names it. */
const lost = 'builder'

/** The roles of tasks, under the path `/ecs/`: one for each family, and one by which ECS starts them. */
export const taskRolesOf = (place: SamplePlace): readonly SampleRole[] => {
  const { account, at } = place
  const trust: Statement = {
    Effect: 'Allow',
    Principal: { Service: 'ecs-tasks.amazonaws.com' },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': account.id } },
  }
  const names = account.regions.flatMap((region) =>
    ecsOf({ ...place, region }).definitions.flatMap(({ taskRoleArn, executionRoleArn }) =>
      [taskRoleArn, executionRoleArn].flatMap((arn) => arn?.split(prefix)[1] ?? []),
    ),
  )
  const topic = sampleArn('sns', '*', account.id, 'orders')
  const statementOf = (name: string): Statement => {
    if (name === careless) return allow('*')
    return name === 'task-execution' ? allow(images) : allow(['sns:Publish'], topic)
  }
  const kept = [...new Set(names)].filter((name) => name !== lost)
  return kept.map((name) => ({
    name,
    path: '/ecs/',
    created: new Date('2025-05-06T09:14:00Z'),
    trust: [trust],
    inline: [{ name: 'task', statements: [statementOf(name)] }],
    attached: [],
    tags: { owner: account.owner },
    used: daysBefore(at, 1),
  }))
}
