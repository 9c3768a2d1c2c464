import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { larger } from './app/appearance.ts'
import { queries, router } from './app/router.tsx'
import './ui/index.css'
import { Toasts } from './ui/toast.tsx'
import { theme, tokensAsMantineVariables } from './ui/theme.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
larger.set(larger.on())

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensAsMantineVariables}
      colorSchemeManager={localStorageColorSchemeManager({ key: 'vekha.theme' })}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Toasts />
    </MantineProvider>
  </StrictMode>,
)
