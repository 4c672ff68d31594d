import { expectTypeOf, test } from 'vitest';
import type { Messages, defineMessages } from '../../src/index.js';
import type { LinkingMessages, defineLinkingMessages } from '../../src/linking.js';

/** The sentences that a language with these plural forms needs. */
type ListWords<Form extends Intl.LDMLPluralRule> = Parameters<typeof defineMessages<Form>>[2];
type LinkingWords<Form extends Intl.LDMLPluralRule> = Parameters<typeof defineLinkingMessages<Form>>[2];

test('a catalog of the list has every message and every plural form of its language', () => {
  expectTypeOf<ReturnType<typeof defineMessages>>().toEqualTypeOf<Messages>();
  expectTypeOf<ListWords<'one'>>().toExtend<Record<'heading' | 'error_offline' | 'age_minute_one', string>>();
  expectTypeOf<ListWords<'one' | 'few'>>().toExtend<Record<'waitSeconds_few' | 'points_other', string>>();
  expectTypeOf<ListWords<'one'>>().not.toExtend<ListWords<'one' | 'few'>>();
  expectTypeOf<Omit<ListWords<'one'>, 'heading'>>().not.toExtend<ListWords<'one'>>();
  expectTypeOf<ListWords<never>>().not.toHaveProperty('points_one');
});

test('words of linking have every message and every plural form of their language', () => {
  expectTypeOf<ReturnType<typeof defineLinkingMessages>>().toEqualTypeOf<LinkingMessages>();
  expectTypeOf<LinkingWords<'one'>>().toExtend<Record<'consent' | 'error_wrong_otp', string>>();
  expectTypeOf<LinkingWords<'few'>>().toExtend<Record<'resendWait_few' | 'resendWait_other', string>>();
  expectTypeOf<LinkingWords<'one'>>().not.toExtend<LinkingWords<'one' | 'few'>>();
  expectTypeOf<Omit<LinkingWords<'one'>, 'consent'>>().not.toExtend<LinkingWords<'one'>>();
  expectTypeOf<LinkingWords<never>>().not.toHaveProperty('resendWait_one');
  expectTypeOf<LinkingMessages>().not.toExtend<LinkingWords<'one' | 'few'>>();
});
