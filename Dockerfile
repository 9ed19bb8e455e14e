# Daybook in a container: builds, checks or serves the log mounted at /log, as a user without rights.
#   docker build -t daybook .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD":/log daybook                      builds /log/dist-site
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD":/log daybook build --base /log    any other verb and flags
#   docker run --rm --network host -v "$PWD":/log:ro daybook serve                         serve answers on this machine's loopback only

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
# Cards for link previews are drawn with the fonts of the system.
RUN apt-get update \
 && apt-get install -y --no-install-recommends fontconfig fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/node_modules ./node_modules
USER node
WORKDIR /log
ENTRYPOINT ["node", "/app/bin/daybook.js"]
CMD ["build", "--out", "dist-site"]
