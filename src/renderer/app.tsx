import { I18nProvider } from '@cloudscape-design/components/i18n'
import messages from '@cloudscape-design/components/i18n/messages/all.en'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { NoticesProvider } from './notices'
import { DraftKeeper } from './pages/review/draft-keeper'
import { Shell } from './shell'
import { makeQueryClient } from './use-answer'

/** The window. */
export const App = () => {
  const [client] = useState(makeQueryClient)
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={client}>
        <NoticesProvider>
          <DraftKeeper>
            <Shell />
          </DraftKeeper>
        </NoticesProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
