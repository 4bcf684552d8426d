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
ENV SAYSO_DATA_DIR=/data PYTHONUNBUFFERED=1
USER sayso
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/sayso/bin/sayso"]
CMD ["run"]
