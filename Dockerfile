FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python -m venv /opt/sayso && /opt/sayso/bin/pip install --no-cache-dir -r requirements.lock
COPY bot ./bot
COPY prompts ./prompts
RUN /opt/sayso/bin/pip install --no-cache-dir --no-deps .

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 sayso && install -d -o sayso /data
COPY --from=build /opt/sayso /opt/sayso
# Nothing but /data is written: the root file system may be read-only.
ENV SAYSO_DATA_DIR=/data SAYSO_OPS_PORT=9464 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER sayso
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["/opt/sayso/bin/python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['SAYSO_OPS_PORT']}/healthz\", timeout=8)"]
ENTRYPOINT ["/opt/sayso/bin/sayso"]
CMD ["run"]
