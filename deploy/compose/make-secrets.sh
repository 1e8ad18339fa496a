#!/bin/sh
# Makes the secrets of docker-compose.yml that do not exist yet, beside it in deploy/secrets.
# The folder is closed to others; the files in it are not, because each container reads them as a user of its own.
set -eu
folder=$(dirname "$0")/../secrets
mkdir -p -m 0700 "$folder"
for name in postgres_password redis_password master_key; do
  if [ ! -e "$folder/$name" ]; then
    openssl rand -hex 32 >"$folder/$name.new"
    chmod 0444 "$folder/$name.new"
    mv "$folder/$name.new" "$folder/$name"
  fi
done
