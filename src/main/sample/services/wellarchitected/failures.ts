import { AwsFailure } from '../../aws-failure'
import type { Caller } from '../../credentials'

/** The answer where something is not there, or not for this account. */
export const notFound = (type: string, id: string): AwsFailure => {
  const Message = `[Service] ${type} ${id} could not be found.`
  return new AwsFailure('ResourceNotFoundException', Message, 404, {
    json: { Message, ResourceId: id, ResourceType: type.toUpperCase() },
  })
}

/** The answer to input that breaks a rule; `field` is the member that does. */
export const invalid = (field: string, problem: string): AwsFailure => {
  const Message = `[Validation] ${field}: ${problem}`
  return new AwsFailure('ValidationException', Message, 400, {
    json: { Message, Reason: 'FIELD_VALIDATION_FAILED', Fields: [{ Name: field, Message: problem }] },
  })
}

/** The answer where something of that name is there already. */
export const conflict = (type: string, id: string, problem: string): AwsFailure => {
  const Message = `[Service] ${problem}`
  return new AwsFailure('ConflictException', Message, 409, {
    json: { Message, ResourceId: id, ResourceType: type.toUpperCase() },
  })
}

/** The answer where no more of something is allowed. */
export const quotaExceeded = (type: string, id: string, problem: string): AwsFailure => {
  const Message = `[Service] ${problem}`
  return new AwsFailure('ServiceQuotaExceededException', Message, 402, {
    json: {
      Message,
      ResourceId: id,
      ResourceType: type.toUpperCase(),
      QuotaCode: 'SAMPLE-QUOTA',
      ServiceCode: 'wellarchitected',
    },
  })
}

/** The answer where the Tool itself does not allow it: a share that is not enough, or a restricted workload. */
export const forbidden = ({ arn: caller }: Caller, action: string, resource: string, why: string): AwsFailure => {
  const Message = `User: ${caller} is not authorized to perform: wellarchitected:${action} on resource: ${resource} ${why}`
  return new AwsFailure('AccessDeniedException', Message, 403, { json: { Message } })
}
