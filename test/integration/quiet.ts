/** n8n logs every failure that a test provokes; N8N_LOG_LEVEL=debug shows them. */
process.env.N8N_LOG_LEVEL ??= 'silent';
