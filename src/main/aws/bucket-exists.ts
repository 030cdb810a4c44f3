import { statusOf } from './error-kinds'

/** S3 names a bucket's region in this header whatever it answers, but for a bucket that does not exist. */
const regionHeader = 'x-amz-bucket-region'

const namesRegion = (error: Error): boolean => {
  if (!('$response' in error) || typeof error.$response !== 'object' || error.$response === null) return false
  const { $response: response } = error
  if (!('headers' in response) || typeof response.headers !== 'object' || response.headers === null) return false
  return regionHeader in response.headers
}

/**
 * Whether S3 knows a bucket, by its answer to HeadBucket: no where it says 404, yes where it answers or names the bucket's region,
 * though the bucket lies elsewhere (301, 400) or is somebody else's (403). A refusal that names no region says nothing about the
 * bucket and is thrown on.
 */
export const bucketExists = async (answer: Promise<unknown>): Promise<boolean> => {
  try {
    await answer
    return true
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (statusOf(error) === 404) return false
    if (namesRegion(error)) return true
    throw error
  }
}
