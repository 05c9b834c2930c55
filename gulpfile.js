const { rmSync } = require('node:fs');

const { dest, parallel, src } = require('gulp');

/** Puts beside the compiled code what n8n reads as files. */
const copy = (from, to) => () => src(from, { base: to.base, encoding: false }).pipe(dest('dist'));

const icons = copy('icons/*.svg', { base: '.' });
const codex = copy('nodes/**/*.node.json', { base: '.' });
const schemas = copy('nodes/**/__schema__/**/*.json', { base: '.' });

/** What an earlier build left must not be packed. */
exports.clean = async () => rmSync('dist', { recursive: true, force: true });

exports.default = parallel(icons, codex, schemas);
