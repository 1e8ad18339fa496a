import { registerHooks } from 'node:module';

/** For threads that a test starts from source: what `moduleNameMapper` does for the test itself. */
registerHooks({
  resolve(specifier, context, next) {
    const lib = /^@silon\/([^/]+)$/.exec(specifier)?.[1];
    if (lib) return next(new URL(`../../../libs/${lib}/src/index.ts`, import.meta.url).href, context);
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts'))
      return next(specifier.replace(/\.js$/, '.ts'), context);
    return next(specifier, context);
  },
});
