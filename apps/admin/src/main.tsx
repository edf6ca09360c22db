import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { activateLanguage, startingLanguage } from './language/activate-language.ts'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no element with the id "root".')

await activateLanguage(startingLanguage())
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
