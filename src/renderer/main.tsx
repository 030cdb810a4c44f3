import '@cloudscape-design/global-styles/index.css'
import './styles.css'
import './pages/sign-in/sign-in.css'
import './pages/workload-tools/workload-tools.css'
import './pages/workloads/workloads.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { applyAppearance, readAppearance } from './appearance'

// Before the first paint, so that a dark window never flashes white.
applyAppearance(readAppearance())

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
