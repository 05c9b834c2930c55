'use strict';
// Runs a program that is not a Node program as a service: `node --require lifeline.cjs guard.cjs <program> …`.
// This process ends with the one that started it (lifeline.cjs), and takes the program along.
const { spawn } = require('node:child_process');

const [file, ...args] = process.argv.slice(2);
const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] });
// Keeps us here although our standard input does not.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill('SIGTERM'));
child.on('error', (error) => {
	console.error(error.message);
	process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
