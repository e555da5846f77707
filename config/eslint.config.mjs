import eslint from '@eslint/js'
import perfectionist from 'eslint-plugin-perfectionist'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const size = (functionLines) => ({
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
})
const pagesAndTaroConfig = [
  'src/client/**/pages/*.{ts,tsx}',
  'src/client/tabs/*.{ts,tsx}',
  'src/client/app*.{ts,tsx}',
]

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only (pages and Taro config excepted).',
}
// The floor is iOS 12 and Chrome 66; Babel lowers what is written, not what is called.
const tooNew =
  'Newer than the phones that run this (iOS 12, Chrome 66): src/shared/kernel/last.ts, replace(/…/g), a copy that is sorted.'
const newMethods =
  '/^(at|findLast|findLastIndex|replaceAll|matchAll|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)$/'
const newFunctions = {
  Object: ['hasOwn', 'groupBy'],
  Array: ['fromAsync'],
  Promise: ['any', 'allSettled', 'withResolvers', 'try'],
  Intl: ['ListFormat', 'RelativeTimeFormat', 'Segmenter', 'DisplayNames', 'DurationFormat', 'Locale'],
  crypto: ['randomUUID'],
  AbortSignal: ['timeout', 'any'],
}
const forOldPhones = [
  { selector: `CallExpression[callee.property.name=${newMethods}]`, message: tooNew },
  { selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]', message: tooNew },
  ...Object.entries(newFunctions).map(([object, names]) => ({
    selector: `MemberExpression[object.name="${object}"][property.name=/^(${names.join('|')})$/]`,
    message: tooNew,
  })),
]

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'node_modules/**', 'screenshots/**', 'babel.config.js'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    plugins: { perfectionist },
    rules: {
      ...size(50),
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-warning-comments': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'perfectionist/sort-imports': [
        'error',
        {
          internalPattern: ['^@(shared|server|client|tests)/'],
          groups: ['builtin', 'external', 'internal', ['parent', 'sibling', 'index'], 'style', 'unknown'],
          newlinesBetween: 'ignore',
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `type` unions and `interface` objects both read well; the house does not choose between them.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['src/client/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  { files: ['src/client/**/*.tsx'], rules: size(90) },
  {
    files: ['src/client/**/*.{ts,tsx}', 'src/shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...forOldPhones],
      'no-restricted-globals': [
        'error',
        ...['structuredClone', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry'].map((name) => ({
          name,
          message: tooNew,
        })),
      ],
    },
  },
  { files: pagesAndTaroConfig, rules: { 'no-restricted-syntax': ['error', ...forOldPhones] } },
  { files: ['config/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Express 5 takes handlers that return a promise and forwards what they reject with.
    files: ['src/server/**/*.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    // A test asserts the shape of an answer; the answer itself arrives untyped.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'TextDecoder', 'Buffer'].map((name) => [name, 'readonly']),
      ),
    },
  },
)
