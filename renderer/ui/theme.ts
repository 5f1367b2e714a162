import type { ThemeConfig } from 'antd'

/** The one theme: a quiet desk, white on grey, one restrained blue. Official red is for paper only. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#2f5f98',
    colorInfo: '#2f5f98',
    colorLink: '#2f5f98',
    colorError: '#b3362b',
    colorWarning: '#96660a',
    colorSuccess: '#2c7550',
    colorInfoBg: '#e9f0f8',
    controlItemBgActive: '#e0e9f4',
    colorWarningBg: '#fdf6e3',
    colorText: '#1f2833',
    colorTextSecondary: '#4b5768',
    colorTextTertiary: '#5c6878',
    colorTextDescription: '#5c6878',
    colorTextPlaceholder: '#687280',
    colorBgLayout: '#eef0f3',
    colorBorder: '#c3cad4',
    colorBorderSecondary: '#dfe3e9',
    borderRadius: 4,
    fontSize: 14,
    // The bundled faces come last: a bare machine has no Chinese face at all.
    fontFamily:
      "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Antou Hei', sans-serif",
    motionDurationFast: '0.05s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Button: { paddingInlineSM: 8 },
    Modal: { titleFontSize: 16 },
    Notification: { width: 340 },
    Table: { cellPaddingBlockSM: 7 },
  },
}

/** For who asked the system for less motion. */
export const calmTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } }
