import { weaknessOf } from './password-rules.js';

test.each([
  ['empat kuda di pinggir sungai'],
  ['xT4-9qLm_Zw8RkVb'],
  ['さくらさくらやよいのそらはみわたすかぎり'],
  ['pilkada kuda lumping merah'],
])('good enough: %s', (password) => {
  expect(weaknessOf(password, 'operator-1')).toBeUndefined();
});

test.each([
  ['fourteen chars', 'too-short'],
  ['a'.repeat(129), 'too-long'],
  ['aaaaaaaaaaaaaaaaaaaa', 'too-common'],
  ['silonsilonsilonsilon', 'too-common'],
  ['pilgubntb2018pilgubntb2018', 'too-common'],
  ['KPU-52 operator-lombok', 'too-common'],
  ['12345678901234567890', 'too-common'],
])('%s is %s', (password, weakness) => {
  expect(weaknessOf(password, 'operator-lombok')).toBe(weakness);
});
