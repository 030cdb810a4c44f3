/** A bucket as a host names it: by its own host, or by that of its website, which speaks plain HTTP only. */
export type NamedBucket = { readonly name: string; readonly website: boolean }

const website = /^(.+)\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/
/** Access points, Object Lambda and S3 Express have hosts of other shapes, which name no general purpose bucket. */
const ownHost = /^(.+)\.s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/

/** The bucket that a host names; undefined where the host is no bucket's. */
export const bucketOfHost = (host: string): NamedBucket | undefined => {
  const site = website.exec(host)?.[1]
  if (site !== undefined) return { name: site, website: true }
  const name = ownHost.exec(host)?.[1]
  return name === undefined ? undefined : { name, website: false }
}
