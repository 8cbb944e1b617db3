"""The version of this code, which pyproject.toml and CHANGELOG.md name as well."""

VERSION = "1.0.0"
