# Polku in a container. Give it a PostgreSQL (DATABASE_URL), or a volume on /data for the built-in one.
FROM node:24-bookworm-slim AS build
WORKDIR /polku
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund --omit=dev
COPY . .
RUN node node_modules/vite/bin/vite.js build

FROM node:24-bookworm-slim
WORKDIR /polku
COPY --from=build /polku/package.json /polku/LICENSE /polku/THIRD_PARTY.md ./
COPY --from=build /polku/node_modules node_modules
COPY --from=build /polku/bin bin
COPY --from=build /polku/src src
COPY --from=build /polku/dist dist
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 POLKU_DATA=/data POLKU_LOG=json
USER node
VOLUME /data
EXPOSE 4321
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4321/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the process that gets SIGTERM, so that it can say goodbye.
CMD ["node", "src/server/main.ts"]
