import type { GlobalTypes } from 'storybook/internal/csf';
import { localeName, locales } from './locales.js';

/** The settings of the toolbar, for every story. */
export interface ToolbarGlobals {
  theme: 'default' | 'kirana' | 'metro' | 'mela';
  colorScheme: 'auto' | 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  locale: string;
  textSize: '100' | '150' | '200';
  network: NetworkSpeed;
}

export type NetworkSpeed = 'fast' | 'slow' | 'very-slow';

/** The latency of the merchant's server, in milliseconds. */
export const networkDelay: Record<NetworkSpeed, number> = { fast: 0, slow: 2000, 'very-slow': 8000 };

export const initialToolbar: ToolbarGlobals = {
  theme: 'default',
  colorScheme: 'auto',
  direction: 'ltr',
  locale: 'en-IN',
  textSize: '100',
  network: 'fast',
};

export const toolbar: GlobalTypes = {
  theme: {
    description: 'Changes the merchant theme, made of custom properties only',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'default', title: 'Theme: default' },
        { value: 'kirana', title: 'Theme: Kirana, a grocer' },
        { value: 'metro', title: 'Theme: Metro, tickets' },
        { value: 'mela', title: 'Theme: Mela, a fashion sale' },
      ],
    },
  },
  colorScheme: {
    description: 'Changes the colour scheme',
    toolbar: {
      title: 'Colour scheme',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Colours: as the system' },
        { value: 'light', title: 'Colours: light' },
        { value: 'dark', title: 'Colours: dark' },
      ],
    },
  },
  direction: {
    description: 'Changes the text direction',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Direction: left to right' },
        { value: 'rtl', title: 'Direction: right to left' },
      ],
    },
  },
  locale: {
    description: 'Changes the language of the messages',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [...locales.keys()].map((tag) => ({
        value: tag,
        title: `Language: ${localeName(tag)}`,
        right: tag,
      })),
    },
  },
  textSize: {
    description: "Changes the customer's text size",
    toolbar: {
      title: 'Text size',
      icon: 'zoom',
      dynamicTitle: true,
      items: [
        { value: '100', title: 'Text: 100 %' },
        { value: '150', title: 'Text: 150 %' },
        { value: '200', title: 'Text: 200 %' },
      ],
    },
  },
  network: {
    description: 'Changes the speed of the merchant’s server, and loads the wallets again',
    toolbar: {
      title: 'Network',
      icon: 'timer',
      dynamicTitle: true,
      items: [
        { value: 'fast', title: 'Network: fast' },
        { value: 'slow', title: 'Network: slow, 2 s' },
        { value: 'very-slow', title: 'Network: very slow, 8 s' },
      ],
    },
  },
};
