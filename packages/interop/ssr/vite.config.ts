import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'dist/client',
    rolldownOptions: {
      input: { client: 'src/client.ts', style: 'src/style.css' },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
