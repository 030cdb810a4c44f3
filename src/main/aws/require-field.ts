import { UnexpectedAnswer } from './reading'

/**
 * The answer, which must hold this field: for fields that AWS always gives, and whose absence would otherwise read as "there is
 * none". Wrap it into `orAbsent` where AWS says by an error that there is none.
 *
 * @throws UnexpectedAnswer where the field is missing
 */
export const requireField = async <Answer extends object, Field extends keyof Answer & string>(
  answer: Promise<Answer>,
  field: Field,
): Promise<Answer> => {
  const found = await answer
  if (found[field] === undefined) throw new UnexpectedAnswer(`AWS's answer holds no ${field}`)
  return found
}
