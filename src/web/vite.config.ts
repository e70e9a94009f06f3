import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The client: built into dist/web, served by `parley serve`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://127.0.0.1:4321' } },
});
