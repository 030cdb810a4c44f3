import { at } from '../../engine/check'
import type { Evidence, Gap, Views } from '../../engine/check'
import { launchTemplates, launchTemplateVersions } from '../ec2/facts'
import { launchConfigurations, launchImages } from './facts'
import type { AutoScalingGroup } from './facts'

const launchNeeds = { launchConfigurations, launchImages, launchTemplates, launchTemplateVersions } as const

/** What is known of the image that a group starts from. */
type Launch =
  | { readonly kind: 'image'; readonly id: Evidence; readonly usable: boolean; readonly decides: Evidence }
  /** The launch template, its version or the launch configuration is not there. */
  | { readonly kind: 'gone'; readonly evidence: readonly [Evidence, ...Evidence[]] }
  | { readonly kind: 'unknown'; readonly gap: Gap }
  /** A parameter or an override names the image. */
  | { readonly kind: 'unclear' }

const byConfiguration = (name: string, views: Views<typeof launchNeeds>): Launch => {
  const evidence = at('LaunchConfigurationName', name)
  const found = views.launchConfigurations.find((each) => each.LaunchConfigurationName === name)
  if (!found) return { kind: 'gone', evidence: [evidence] }
  const detail = views.launchImages.of(found)
  if (!detail.known) return { kind: 'unknown', gap: detail.gap }
  const { Image } = detail.value
  const state = Image === null ? at('Image', null) : at('Image.State', Image.State)
  return { kind: 'image', id: at('ImageId', found.ImageId), usable: Image?.State === 'available', decides: state }
}

/** The image that a group starts from, by its launch configuration or by the version of the launch template that it uses. */
export const launchOf = (group: AutoScalingGroup, views: Views<typeof launchNeeds>): Launch => {
  if (group.LaunchConfigurationName !== undefined) return byConfiguration(group.LaunchConfigurationName, views)
  const mixed = group.MixedInstancesPolicy?.LaunchTemplate
  if (mixed?.Overrides.some(({ ImageId }) => ImageId !== undefined)) return { kind: 'unclear' }
  const named = group.LaunchTemplate ?? mixed?.LaunchTemplateSpecification
  const base = group.LaunchTemplate
    ? 'LaunchTemplate'
    : 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'
  if (named === undefined) return { kind: 'unclear' }
  const { LaunchTemplateId: id, LaunchTemplateName: name } = named
  const evidence = id === undefined ? at(`${base}.LaunchTemplateName`, name) : at(`${base}.LaunchTemplateId`, id)
  const template = views.launchTemplates.find((each) =>
    id === undefined ? each.LaunchTemplateName === name : each.LaunchTemplateId === id,
  )
  if (!template) return { kind: 'gone', evidence: [evidence] }
  const detail = views.launchTemplateVersions.of(template)
  if (!detail.known) return { kind: 'unknown', gap: detail.gap }
  const wanted = named.Version ?? '$Default'
  const index = detail.value.Versions.findIndex(({ VersionNumber, DefaultVersion }) => {
    if (wanted === '$Default') return DefaultVersion
    return String(VersionNumber) === (wanted === '$Latest' ? String(template.LatestVersionNumber) : wanted)
  })
  const version = detail.value.Versions[index]
  if (!version) return { kind: 'gone', evidence: [evidence, at(`${base}.Version`, named.Version)] }
  const { ImageId } = version.LaunchTemplateData
  if (ImageId?.startsWith('ami-') !== true) return { kind: 'unclear' }
  return {
    kind: 'image',
    id: at(`Versions[${index}].LaunchTemplateData.ImageId`, ImageId),
    usable: version.Image !== undefined,
    decides: at(`Versions[${index}].Image.ImageId`, version.Image?.ImageId),
  }
}
