import SpaceBetween from '@cloudscape-design/components/space-between'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { addressOf, goTo, type Route } from '../../route'
import { useAnswer } from '../../use-answer'
import { PolicyActions } from './policy-actions'
import { PolicyTexts } from './policy-texts'
import { readServices, serviceIds, writeServices } from './chosen-services'
import { RollOut } from './roll-out'
import { ServiceChoice } from './service-choice'

/** What a reviewer must be allowed, why, and how to grant it: no more than is called. */
export const PermissionsPage = ({ query }: { readonly query: Route['query'] }) => {
  const services = readServices(query['services'])
  const checks = useAnswer('checks:list', undefined)
  const policy = useAnswer('policy:read', { services: services && [...services] }, { keepPrevious: true })
  return (
    <>
      <PageHeader
        title="Permissions"
        description="The least that a reviewer must be allowed. It is generated from the calls that the app declares; any other call is refused before it is sent."
      />
      <AskedView asked={checks} loading="Reading the checks">
        {(known) => (
          <SpaceBetween size="l">
            <ServiceChoice
              services={serviceIds(known)}
              chosen={services}
              choose={(chosen) => goTo(addressOf('permissions', { services: writeServices(chosen) }), true)}
            />
            <AskedView asked={policy} loading="Writing the policy">
              {(written) => (
                <SpaceBetween size="l">
                  <PolicyTexts policy={written} />
                  <RollOut />
                  <PolicyActions actions={written.actions} />
                </SpaceBetween>
              )}
            </AskedView>
          </SpaceBetween>
        )}
      </AskedView>
    </>
  )
}
