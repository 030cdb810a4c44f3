import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, volatile } from '../../engine/fact'

const state = z.object({
  /** `ENABLED`, `ENABLING`, `DISABLED`, `DISABLING`, `SUSPENDED` or `SUSPENDING`. */
  status: z.string(),
})

const statusSchema = z.object({
  state,
  /** Of each kind of scan. */
  resourceState: z.object({ ec2: state, ecr: state, lambda: state.optional(), lambdaCode: state.optional() }),
})

/** Whether Inspector is on in a region, and for which kinds of resource. */
export const inspectorStatus = oneFact<z.infer<typeof statusSchema>>({
  id: 'inspector2-status',
  title: 'state of Amazon Inspector',
  per: 'region',
  schema: statusSchema,
})

const coveredSchema = z.object({
  arn: z.string(),
  /** As Inspector names it: an instance's id, the ARN of an image or a function. */
  resourceId: z.string(),
  /** What Inspector calls the resource: a name tag, a function's name, a repository. */
  name: z.string().optional(),
  /** Each kind of scan of it. */
  scans: z.array(
    z.object({
      /** `PACKAGE`, `NETWORK` or `CODE`. */
      scanType: z.string(),
      scanStatus: z
        .object({
          /** `ACTIVE` or `INACTIVE`. */
          statusCode: z.string(),
          /** `SUCCESSFUL`, or why it is not scanned: `UNMANAGED_EC2_INSTANCE`, `UNSUPPORTED_OS`, … */
          reason: z.string(),
        })
        .optional(),
      /** Absent where it was never scanned. */
      lastScannedAt: volatile(dateTime()).optional(),
    }),
  ),
})

/** A resource that Inspector covers, or would cover, with the state of its scans. */
export type CoveredResource = z.infer<typeof coveredSchema>

const covered = (id: string, title: string, type: string) =>
  listFact<CoveredResource>({
    id,
    title,
    per: 'region',
    type,
    schema: coveredSchema,
    nameOf: ({ name, resourceId }) => name ?? resourceId,
  })

/** The instances in Inspector's coverage. */
export const coveredInstances = covered(
  'inspector2-covered-instances',
  'instances that Inspector covers',
  'AWS::EC2::Instance',
)
/** The container images in Inspector's coverage. */
export const coveredImages = covered('inspector2-covered-images', 'images that Inspector covers', 'AWS::ECR::Image')
/** The functions in Inspector's coverage. */
export const coveredFunctions = covered(
  'inspector2-covered-functions',
  'functions that Inspector covers',
  'AWS::Lambda::Function',
)

const countsSchema = z.object({
  /** Active findings by severity; a severity without findings is left out. */
  active: z.record(z.string(), z.number()),
  /** Of the active ones: known to be exploited, or with code to do it. */
  exploitAvailable: z.number(),
  /** Of the active ones: for all or part of the packages there is a newer version without the flaw. */
  fixAvailable: z.number(),
  /** Findings that a suppression rule hides; they are not among the active ones. */
  suppressed: z.number(),
})

/** How many findings Inspector has of a resource. */
export type FindingCounts = z.infer<typeof countsSchema>

const counts = (id: string, title: string, of: ReturnType<typeof covered>) =>
  detailFact<FindingCounts, CoveredResource>({ id, title, of, schema: countsSchema })

/** Inspector's findings of each covered instance. */
export const instanceFindings = counts('inspector2-instance-findings', 'findings of instances', coveredInstances)
/** Inspector's findings of each covered image. */
export const imageFindings = counts('inspector2-image-findings', 'findings of container images', coveredImages)
/** Inspector's findings of each covered function. */
export const functionFindings = counts('inspector2-function-findings', 'findings of functions', coveredFunctions)
