'use strict';
// Preload of a service: our standard input is a pipe from the process that started us. When it ends, that process
// is gone (even by SIGKILL, which runs no handler there), so we leave too.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();
