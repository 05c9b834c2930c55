'use strict';
/**
 * Sends TLS connections for chosen hosts to local ports, in this process. Nothing in n8n or in a node is
 * changed: the TLS server name and the Host header stay those of the real host. Needs no root.
 *
 * In a process:     const undo = redirectHosts({ 'api.clickup.com:443': '127.0.0.1:8443' }, { ca });
 * As a preload:     NODE_OPTIONS="--require …/redirect.cjs" REDIRECT_HOSTS="api.clickup.com:443=127.0.0.1:8443,…"
 *                   (child processes inherit both; they trust the local CA through NODE_EXTRA_CA_CERTS)
 *
 * Plain JavaScript, because a preload runs before any TypeScript loader.
 */
const net = require('node:net');
const tls = require('node:tls');

/** Kept on the real prototype: jest loads this file anew for each test file, but node:net only once. */
const RULES = Symbol.for('n8n-nodes-clickup.redirect-rules');

/** `host:port` of a connection's options, as written in a rule, or '' for a connection that is no host's. */
function hostOf(options) {
	if (!options || typeof options !== 'object' || options.path) return '';
	return `${options.host || options.hostname}:${options.port}`.toLowerCase();
}

function patchOnce() {
	if (net.Socket.prototype[RULES]) return net.Socket.prototype[RULES];
	const rules = [];
	Object.defineProperty(net.Socket.prototype, RULES, { value: rules });
	const find = (options) => rules.findLast((rule) => rule.targets.has(hostOf(options)));

	const connect = net.Socket.prototype.connect;
	net.Socket.prototype.connect = function (...args) {
		// net.connect() and tls.connect() hand over their arguments as one array that is marked as normalised.
		const list = Array.isArray(args[0]) ? args[0] : args;
		const rule = find(list[0]);
		if (rule) list[0] = { ...list[0], ...rule.targets.get(hostOf(list[0])), lookup: undefined };
		return connect.apply(this, args);
	};

	// tls.connect() hands its options, host and port among them, to createSecureContext().
	const createSecureContext = tls.createSecureContext;
	tls.createSecureContext = function (options) {
		const rule = find(options);
		if (!rule || !rule.ca) return createSecureContext.call(this, options);
		return createSecureContext.call(this, { ...options, ca: [rule.ca].concat(options.ca || []) });
	};
	return rules;
}

/**
 * @param {Record<string, string>} map `host:port` to `127.0.0.1:port`
 * @param {{ ca?: string }} [options] ca: PEM text, trusted for these hosts only
 * @returns {() => void} undo: later connections go to the real hosts again
 */
function redirectHosts(map, options = {}) {
	const targets = new Map();
	for (const [from, to] of Object.entries(map)) {
		const [, host, port] = /^(.+):(\d+)$/.exec(to) || [];
		if (!port || !/:\d+$/.test(from)) throw new Error(`Not host:port to host:port: ${from} to ${to}`);
		targets.set(from.toLowerCase(), { host, port: Number(port) });
	}
	const rules = patchOnce();
	const rule = { targets, ca: options.ca };
	rules.push(rule);
	return () => {
		const at = rules.indexOf(rule);
		if (at >= 0) rules.splice(at, 1);
	};
}

/** The text form for REDIRECT_HOSTS. */
function toEnvironment(map) {
	return Object.entries(map)
		.map(([from, to]) => `${from}=${to}`)
		.join(',');
}

if (process.env.REDIRECT_HOSTS) {
	const pairs = process.env.REDIRECT_HOSTS.split(',').filter(Boolean);
	redirectHosts(Object.fromEntries(pairs.map((pair) => pair.split('='))));
}

module.exports = { redirectHosts, toEnvironment };
