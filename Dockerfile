# One image for every role; the command says which: `docker run kawat:local enrich`.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -B -Dquick -DskipTests -pl app -am package

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="Kawat" \
      org.opencontainers.image.description="Streaming news ingestion: wire articles in, who said what about whom out" \
      org.opencontainers.image.licenses="Apache-2.0"

RUN groupadd --system --gid 10001 kawat \
 && useradd --system --uid 10001 --gid kawat --home-dir /var/lib/kawat --shell /usr/sbin/nologin kawat \
 && install -d -o kawat -g kawat /var/lib/kawat /var/spool/kawat

COPY --from=build /src/app/target/kawat/lib /opt/kawat/lib
COPY --from=build /src/kawat /src/LICENSE /src/NOTICE /opt/kawat/
RUN ln -s /opt/kawat/kawat /usr/local/bin/kawat

# The UTF-8 of file names and arguments, whatever the host says.
ENV LANG=C.UTF-8 \
    KAWAT_DATA_DIR=/var/lib/kawat
USER 10001:10001
WORKDIR /var/lib/kawat
VOLUME ["/var/lib/kawat", "/var/spool/kawat"]
EXPOSE 8080 8082
ENTRYPOINT ["kawat"]
CMD ["--help"]
