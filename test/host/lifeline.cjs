'use strict';
// Preload of a service: our standard input is a pipe from the process that started us. When it ends, that process
// is gone (even by SIGKILL, which runs no handler there), so we leave too. Worker threads load this as well; their
// standard input is empty and says nothing.
if (require('node:worker_threads').isMainThread) {
	const leave = () => {
		process.kill(process.pid, 'SIGTERM');
		setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5000).unref();
	};
	process.stdin.on('end', leave);
	process.stdin.on('error', leave);
	process.stdin.resume();
	process.stdin.unref?.();
}
