import { at, defineCheck } from '../../../engine/check'
import { badContainers, definitionNeeds, judgeDefinitions } from '../judge'

/** Whether a reference leaves open which image it means. */
const isVague = (image: string | undefined): boolean => {
  if (image === undefined || image.includes('@')) return false
  const tag = /:([^:/]+)$/.exec(image)?.[1]
  return tag === undefined || tag === 'latest'
}

export default defineCheck({
  id: 'ecs-task-definition-image-tag',
  title: 'Each image is named by a version',
  failureTitle: 'An image is named by latest, or by nothing',
  risk: 'The next start may run another program than the one that was tested, and nobody can say afterwards which it was.',
  fix: 'Name each image by a version or, better, by its digest.',
  steps: [
    'Let the pipeline tag each build with its version or commit, in a repository whose tags cannot be moved.',
    'Write that tag or the digest into the definition instead of latest.',
    'Register the revision and update the service.',
    'See under the task that its image digest is the one that was tested.',
  ],
  caution: 'Whoever relied on latest for updates gets none any more: deployments must name the new version.',
  severity: 'low',
  weighs:
    'Whoever could move the tag may write into the repository, which is judged there; within one deployment ECS keeps to one digest.',
  bestPractices: [
    { id: 'SEC06-BP04', link: 'necessary', part: 'images that are known' },
    { id: 'REL08-BP04', link: 'related', part: 'what runs does not change by itself' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-container-image.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  ],
  peers: ['service-screener:ecsTaskDefinitionNoLatestTag'],
  differs: {
    'service-screener:ecsTaskDefinitionNoLatestTag':
      'An image without any tag means latest too; one with a digest is certain, whatever its tag.',
  },
  needs: definitionNeeds,
  evaluate: (views) =>
    judgeDefinitions(views, (definition) => ({
      bad: badContainers(definition, ({ image }, path) => (isVague(image) ? [at(`${path}.image`, image)] : [])),
    })),
})
