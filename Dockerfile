# The web server and the command line of Rostrum: docs/guides/scale.md.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not `npm ci`: it refuses a lock file without every platform's optional packages.
RUN npm install --no-save --ignore-scripts --include=dev --no-audit --no-fund
COPY . .
RUN npm run assemble && mkdir .next/standalone/data

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 CONTENT_DIR=/content
WORKDIR /app
COPY --from=build /app/.next/standalone ./
# Only what belongs to a SQLite file, or to an index in the server, is written, and only here.
COPY --from=build --chown=1000:1000 /app/.next/standalone/data ./data
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
