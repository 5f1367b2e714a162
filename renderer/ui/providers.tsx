import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useState, type JSX, type ReactNode } from 'react'
import { calmTheme, theme } from './theme'

export interface ProvidersProps {
  /** Of the page's content security policy: only styles that carry it apply. */
  readonly nonce: string
  readonly children: ReactNode
}

/** antd in Chinese, in the theme of the desk, under the strict policy. */
export function Providers({ nonce, children }: ProvidersProps): JSX.Element {
  const [calm] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  return (
    <ConfigProvider
      locale={zhCN}
      theme={calm ? calmTheme : theme}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      // Not in the body: there antd locks scrolling by a style sheet without the nonce.
      getPopupContainer={overlays}
    >
      <App className="app-root" notification={{ placement: 'bottomLeft', bottom: 40, maxCount: 4 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}

function overlays(): HTMLElement {
  return document.getElementById('overlays') ?? document.body
}
