/** The name under which reads of one account share the list of its buckets, so that it is asked for once. */
export const bucketList = 's3:ListBuckets'
