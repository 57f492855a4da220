import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// In development /api/v1 is answered from invented data, or by a real server: YINGTUO_API=http://127.0.0.1:8080 npm run dev
const real = process.env['YINGTUO_API'];

function fixture_api(): Plugin {
    return {
        name: 'fixture-api',
        async configureServer(server) {
            if (real) return;
            const { serve_api } = await import('./fixtures/api.mjs');
            server.middlewares.use(serve_api);
        },
    };
}

export default defineConfig({
    base: './',
    plugins: [svelte(), fixture_api()],
    server: real ? { proxy: { '/api': real } } : {},
    build: {
        target: ['chrome87', 'firefox78', 'safari14'],
        // Our own pictures stay files of their own: the binary embeds and compresses them one by one.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1200,
        reportCompressedSize: true,
    },
    test: { include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts'] },
});
