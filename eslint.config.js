import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** A suppression is a debt: it says what it is for. */
const describedSuppressions = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s\S/.test(comment.value))
          context.report({ loc: comment.loc, message: 'Say after « -- » why the rule is off here.' })
    },
  }),
}

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'The environment is read in src/main/config.ts alone; take the value as an argument.',
}

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'data', 'coverage', 'test-results', '.cache']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { house: { rules: { 'described-suppressions': describedSuppressions } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'house/described-suppressions': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The compiler reports unused names; ports are async whether or not an implementation waits.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Today is an argument; days are ISO strings (kernel/day.ts).' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain knows no chance.' },
      ],
    },
  },
  {
    files: ['src/{app,adapters,http,worker,cli,contract,web}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-properties': ['error', noEnvironment] },
  },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/config.ts', '**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', noEnvironment] },
  },
  // An answer of the product is looked into field by field; a wrong field fails the expectation.
  {
    files: ['tests/**', '**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // What is run from a terminal speaks to it.
  {
    files: ['src/{cli,main}/**', 'tests/**', 'bench/**', 'samples/**', '**/*.test.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
  // The two classic rules: those of the React Compiler, which is not used here, cost a quarter of the whole run.
  {
    files: ['src/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
