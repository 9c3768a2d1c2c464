import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

// Mantine dressed in tokens.css. Its own variables point at the tokens, so that one block of CSS serves both themes;
// the tuples below only satisfy its arithmetic of shades.
const ink: MantineColorsTuple = [
  '#e7f1fc',
  '#d2e5fa',
  '#a9cdf5',
  '#8abef5',
  '#5b97d6',
  '#3677bb',
  '#1f5b9f',
  '#224b7e',
  '#1c3a5f',
  '#112d4f',
]
const gray: MantineColorsTuple = [
  '#f8fafc',
  '#f3f6f9',
  '#eef3f7',
  '#e0e5e8',
  '#c6cdd3',
  '#a4adb6',
  '#828c95',
  '#626c76',
  '#47515c',
  '#18212c',
]
const dark: MantineColorsTuple = [
  '#e6eaef',
  '#b0b8c1',
  '#929ba5',
  '#6a7580',
  '#3a4651',
  '#27303a',
  '#1b232b',
  '#12181f',
  '#0d1217',
  '#080c10',
]

const popover = { radius: 10, shadow: 'md', transitionProps: { duration: 120, transition: 'fade' } } as const

const BUTTON_SIZES: Readonly<Record<string, Record<string, string>>> = {
  xs: { '--button-height': '26px', '--button-fz': '12.5px', '--button-padding-x': '9px' },
  sm: { '--button-height': '32px', '--button-fz': '13.5px', '--button-padding-x': '12px' },
  md: { '--button-height': '42px', '--button-fz': '15px', '--button-padding-x': '18px' },
  lg: { '--button-height': '48px', '--button-fz': '16px', '--button-padding-x': '20px', '--button-radius': '10px' },
}

const INPUT_COLOURS = {
  '--input-bd': 'var(--control)',
  '--input-bg': 'var(--surface)',
  '--input-bd-focus': 'var(--focus)',
}
const INPUT_SIZES: Readonly<Record<string, Record<string, string>>> = {
  md: { '--input-height': '42px', '--input-fz': '15px' },
  lg: { '--input-height': '48px', '--input-fz': '17px' },
}

// Plain objects, not `Button.extend(…)`: that would bring every part named here into the first page.
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '28px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  breakpoints: { xs: '22.5em', sm: '45em', md: '75em', lg: '87.5em', xl: '106.25em' }, // 360, 720, 1200, 1400, 1700
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 2 },
  // the primary button is light in the dark theme and needs dark letters
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-ink)', hover: 'var(--ink-hover)' } : colours
  },
  black: '#18212c',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { md: 'var(--shadow-pop)' },
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_: unknown, { size }: { size?: string }) => ({ root: BUTTON_SIZES[size ?? 'sm'] ?? {} }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Input: {
      vars: (_: unknown, { size }: { size?: string }) => ({
        wrapper: { ...INPUT_COLOURS, ...INPUT_SIZES[size ?? ''] },
      }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'], withAsterisk: false },
    },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Показать пароль', tabIndex: 0 } } },
    Checkbox: { defaultProps: { size: 'xs', radius: 4, iconColor: 'var(--on-ink)' } },
    Menu: { defaultProps: popover },
    Popover: { defaultProps: popover },
    Modal: {
      defaultProps: {
        size: 480,
        radius: 12,
        centered: true,
        overlayProps: { backgroundOpacity: 0.45 },
        closeButtonProps: { 'aria-label': 'Закрыть' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 350, radius: 5, withArrow: false } },
  },
})

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--s-overdue)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-gray-filled': 'var(--text-2)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
}

export const tokensAsMantineVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-primary-color-contrast': 'var(--on-ink)' },
  light: shared,
  dark: shared,
})
